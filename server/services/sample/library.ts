import { type Library, NO_CRITERIA, type Territory } from "#server/core/library/library.ts";
import { uuidv7 } from "../../ids.ts";
import { size } from "./rule-kit.ts";

const EMEA = [
  "DE",
  "AT",
  "CH",
  "FR",
  "BE",
  "NL",
  "LU",
  "GB",
  "IE",
  "DK",
  "SE",
  "NO",
  "FI",
  "PL",
  "CZ",
  "IT",
  "ZA",
  "AE",
];
const IBERIA = ["ES", "PT", "BR", "MX", "AR", "CL", "CO"];
const APAC = ["SG", "JP", "KR", "AU", "NZ", "IN", "MY"];

/** What the sample's rules name, by what it is called. */
export type SampleLibrary = { library: Library; idOf: (name: string) => string };

/** The sample company's segments, its list of competitors, its regions as territories, and how strategic accounts are answered. */
export function sampleLibrary({ pools, at }: { pools: ReadonlyMap<string, string>; at: number }): SampleLibrary {
  const region = (name: string, countries: string[], pool: string | null): Territory => ({
    id: uuidv7(at),
    name,
    parentId: null,
    criteria: { ...NO_CRITERIA, countries },
    owner: pool === null ? null : { kind: "pool", id: pools.get(pool) as string },
  });
  const library: Library = {
    segments: [
      { id: uuidv7(at), name: "Enterprise", condition: size(2_000, null) },
      { id: uuidv7(at), name: "Mid-market", condition: size(200, 1_999) },
    ],
    lists: [{ id: uuidv7(at), name: "Competitors", values: ["flowrival.example", "metercorp.example"] }],
    territories: [
      region("EMEA", EMEA, null),
      region("Iberia and Latin America", IBERIA, "Iberia and LatAm"),
      region("US and Canada", ["US", "CA"], "North America"),
      region("Asia Pacific", APAC, "APAC"),
    ],
    policies: [{ id: uuidv7(at), name: "Strategic", minutes: { P1: 5, P2: 15, P3: 60, P4: 240 }, countedIn: "owner" }],
    tracks: [{ id: uuidv7(at), name: "Product news" }],
  };
  const ids = new Map(
    Object.values(library)
      .flat()
      .map(({ id, name }) => [name, id]),
  );
  return { library, idOf: (name) => ids.get(name) as string };
}
