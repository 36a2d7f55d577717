import type { Kysely } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { makeWorkspace, rule } from "#db/testing/fixtures.ts";
import type { Database } from "#db/types.ts";
import { type Library, NO_CRITERIA, type Territory } from "#server/core/library/library.ts";
import type { Cap } from "#server/core/pool/caps.ts";
import type { PoolRules } from "#server/core/pool/pool-rules.ts";
import type { Rule, Target } from "#server/core/routing/rule.ts";
import { WEEKDAYS, type WeeklySchedule } from "#server/core/time/schedule.ts";
import { upsertAccount } from "#server/services/accounts/upsert-account.ts";
import { systemActor } from "#server/services/actor.ts";
import { createKey } from "#server/services/keys/create-key.ts";
import { ACCOUNTS } from "./accounts.ts";
import { putInUse } from "./in-use.ts";

const COUNTRIES = ["DE", "FR", "US", "GB", "ES", "IT", "NL", "SE", "PL", "BR"];
const ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kolkata"];
/** Two blocks a day that meet at noon: real intervals in real zones, and somebody is always there. */
const HALVES: [string, string][] = [
  ["00:00", "12:00"],
  ["12:00", "24:00"],
];
const SCHEDULE = Object.fromEntries(WEEKDAYS.map((day) => [day, HALVES])) as WeeklySchedule;
/** Caps and limits that are counted for every lead and never reached. */
const FAR = 10_000_000;
const CAPS: Cap[] = (["day", "week"] as const).map((per) => ({ per, kind: "calendar", limit: FAR }));

const LONG_AGO = Date.parse("2026-01-01T00:00:00Z");

export type BenchWorkspace = { workspaceId: string; secret: string };

/**
 * Makes a workspace of the given size with what the product can do in use: its rules are country × employee band, each
 * to one of its pools and then another, every fourth split between two, after guards by a list, ownership by account
 * and company, and marks by segment and territory; rows have dates. Reps have hours in their zones, skills, caps and
 * limits; pools have a ramp, keep the turns of the absent, ask for skills, keep to a company's rep and count value
 * points; people are away, covered, of a second tier or for some leads only. Every twentieth lead of the load is of one
 * of its accounts, one of which has an owner who is away.
 */
export async function makeBenchWorkspace(
  kysely: Kysely<Database>,
  size: { rules: number; reps: number; pools: number },
): Promise<BenchWorkspace> {
  const reps = Array.from({ length: size.reps }, (_, n) => ({
    name: `Rep ${n}`,
    timeZone: ZONES[n % ZONES.length] as string,
    schedule: SCHEDULE,
    caps: CAPS,
    openLimit: FAR,
    skills: ["language:en"],
  }));
  const perPool = Math.ceil(size.reps / size.pools);
  const pools = Array.from({ length: size.pools }, (_, n) => ({
    name: `Pool ${n}`,
    members: reps.slice(n * perPool, (n + 1) * perPool).map(({ name }) => name),
    rules: POOL_RULES,
  }));
  const library = benchLibrary();
  const fixture = await makeWorkspace(kysely, {
    reps,
    pools,
    library,
    rules: ({ pools: ids }) => {
      const first = firstRules(library);
      const rows = size.rules - 1 - first.length;
      return [...first, ...Array.from({ length: rows }, (_, n) => tableRule(n, Object.values(ids), rows))];
    },
  });
  const actor = systemActor(fixture.workspaceId);
  const [away] = await putInUse(kysely, { ...fixture, caps: CAPS, perPool });
  const [owner] = Object.values(fixture.reps);
  for (let n = 0; n < ACCOUNTS; n += 1) {
    const ownerRepId = (n === 0 ? away : owner) ?? null;
    const domains = [`account-${n}.example`];
    await upsertAccount(actor, {
      externalId: `account-${n}`,
      name: `Account ${n}`,
      class: "customer",
      domains,
      ownerRepId,
    });
  }
  const key = await createKey(actor, { name: "Bench", scopes: ["leads:write"], ratePerSecond: 0, burst: 0 });
  return { workspaceId: fixture.workspaceId, secret: key.secret };
}

const POOL_RULES: PoolRules = {
  absence: "keep_turn",
  ramp: [50, 100],
  required: [{ kind: "language", value: "en" }],
  preferred: [{ kind: "language", value: null }],
  stickyDays: 30,
  points: { priority: { P1: 5, P2: 3, P3: 2, P4: 1 }, types: { demo: 2 }, employees: [{ from: 500, points: 3 }] },
};

function benchLibrary(): Library {
  const large = { fact: "lead.employees", op: "range" as const, value: { min: 1_000, max: 1_000_000 } };
  const territory = (name: string, countries: string[], parentId: string | null): Territory => ({
    id: uuidv7(),
    name,
    parentId,
    criteria: { ...NO_CRITERIA, countries },
    owner: null,
  });
  const world = territory("Everywhere", [], null);
  return {
    segments: [{ id: uuidv7(), name: "Large", condition: large }],
    lists: [{ id: uuidv7(), name: "Competitors", values: Array.from({ length: 500 }, (_, n) => `rival-${n}.example`) }],
    territories: [world, ...COUNTRIES.map((country) => territory(country, [country], world.id))],
    policies: [{ id: uuidv7(), name: "Large", minutes: { P1: 5, P2: 15, P3: 60, P4: null }, countedIn: "owner" }],
    tracks: [],
  };
}

function firstRules({ segments, lists, territories, policies }: Library): Rule[] {
  const [large, rivals, world] = [segments[0]?.id, lists[0]?.id, territories[0]?.id] as [string, string, string];
  return [
    rule({
      section: "guards",
      name: "Competitors",
      when: { fact: "lead.companyDomain", op: "inList", value: rivals },
      action: { disposition: "disqualified" },
    }),
    rule({
      section: "ownership",
      name: "Account's owner",
      when: { fact: "account.class", op: "equals", value: "customer" },
      action: { targets: [{ kind: "accountOwner", ifUnavailable: "assignWithCover" }] },
    }),
    rule({
      section: "ownership",
      name: "Same company",
      when: { fact: "lead.hasCompanyOwner", op: "equals", value: true },
      action: { targets: [{ kind: "companyOwner", ifUnavailable: "tryNext" }] },
    }),
    rule({
      section: "exceptions",
      name: "Large companies",
      when: {
        all: [
          { fact: "lead.segment", op: "inSegment", value: large },
          { fact: "lead.territory", op: "inTerritory", value: world },
        ],
      },
      action: { tags: ["large"], slaPolicyId: policies[0]?.id },
    }),
  ];
}

function tableRule(n: number, poolIds: string[], rules: number): Rule {
  const bands = Math.ceil(rules / COUNTRIES.length);
  const width = Math.ceil(5_100 / bands);
  const band = Math.floor(n / COUNTRIES.length);
  return rule({
    name: `Row ${n}`,
    when: {
      all: [
        { fact: "lead.country", op: "equals", value: COUNTRIES[n % COUNTRIES.length] as string },
        { fact: "lead.employees", op: "range", value: { min: band * width, max: band * width + width - 1 } },
      ],
    },
    effective: { from: LONG_AGO, to: null },
    action:
      n % 4 === 0 ? { split: [half("A", poolIds, n), half("B", poolIds, n + 1)] } : { targets: toPools(poolIds, n) },
  });
}

const half = (name: string, poolIds: string[], n: number) => ({ name, share: 50, targets: toPools(poolIds, n) });

/** One pool, and another that is asked where the first has nobody. */
const toPools = (poolIds: string[], n: number): Target[] => [
  { kind: "pool", id: poolIds[n % poolIds.length] as string, ifUnavailable: "tryNext" },
  { kind: "pool", id: poolIds[(n + 1) % poolIds.length] as string, ifUnavailable: "hold", waitMinutes: 60 },
];
