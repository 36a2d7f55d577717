import { describe, expect, test } from "vitest";
import { type Criteria, EMPTY_LIBRARY, type Library, NO_CRITERIA, type Territory } from "./library.ts";
import { type Place, territoryMoves } from "./territory-moves.ts";

const NOWHERE: Place = {
  country: null,
  state: null,
  postalCode: null,
  industry: null,
  employees: null,
  companyDomain: null,
};
const rep = (id: string) => ({ kind: "rep" as const, id });
const pool = (id: string) => ({ kind: "pool" as const, id });

const territory = (id: string, criteria: Partial<Criteria>, rest: Partial<Territory> = {}): Territory => ({
  id,
  name: id,
  parentId: null,
  criteria: { ...NO_CRITERIA, ...criteria },
  owner: null,
  ...rest,
});
const library = (...territories: Territory[]): Library => Object.freeze({ ...EMPTY_LIBRARY, territories });

const GERMANY = territory("Germany", { countries: ["DE"] }, { owner: rep("ana") });
const inGermany = (ownerRepId: string | null, more: Partial<Place> = {}) => [
  { id: "lead", place: { ...NOWHERE, country: "DE", ...more }, ownerRepId },
];
const MEMBERS = new Map([["dach", new Set(["ana", "cleo"])]]);

describe("who would move by the draft's territories", () => {
  const to = (...names: Parameters<typeof library>) => library(...names);
  test.each([
    ["nothing changes: nobody moves", library(GERMANY), inGermany("ana"), []],
    [
      "another owner of a territory gets its leads",
      to({ ...GERMANY, owner: rep("ben") }),
      inGermany("ana"),
      ["Germany ben"],
    ],
    ["whoever has a lead already keeps it", to({ ...GERMANY, owner: rep("ben") }), inGermany("ben"), []],
    ["a pool does not take leads from its own members", to({ ...GERMANY, owner: pool("dach") }), inGermany("cleo"), []],
    ["a pool takes leads of others", to({ ...GERMANY, owner: pool("dach") }), inGermany("ben"), ["Germany dach"]],
    ["a lead that nobody has goes too", to({ ...GERMANY, owner: rep("ben") }), inGermany(null), ["Germany ben"]],
    [
      "without its owner a territory's leads are nobody's",
      to({ ...GERMANY, owner: null }),
      inGermany("ana"),
      ["Germany nobody"],
    ],
    ["a territory that goes is named by what it was", to(), inGermany("ana"), ["Germany nobody"]],
    [
      "a new part below takes what lies in it, by postal code",
      to(
        GERMANY,
        territory(
          "Bavaria",
          { postal: [{ country: "DE", from: "80", to: "87" }] },
          { parentId: "Germany", owner: rep("ben") },
        ),
      ),
      inGermany("ana", { postalCode: "80331" }),
      ["Bavaria ben"],
    ],
    [
      "a new part below with the owner of the one above moves nobody",
      to(GERMANY, territory("Bavaria", { states: ["DE-BY"] }, { parentId: "Germany" })),
      inGermany("ana", { state: "DE-BY" }),
      [],
    ],
    [
      "what is missing lies in no territory that asks for it",
      to({ ...GERMANY, owner: rep("ben") }),
      [{ id: "x", place: NOWHERE, ownerRepId: "ana" }],
      [],
    ],
  ])("%s", (_guarantee, after, placed, expected) => {
    const moves = territoryMoves(placed, { before: library(GERMANY), after, membersOf: MEMBERS });
    expect(moves.map(({ territory: { name }, to: owner }) => `${name} ${owner?.id ?? "nobody"}`)).toEqual(expected);
  });

  test("industries, sizes and named companies count as in rules, whatever the case", () => {
    const after = library(
      territory("Large food", { industries: ["Food"], employees: { min: 500, max: null } }, { owner: rep("ben") }),
      territory("Named", { domains: ["Acme.example"] }, { owner: rep("cleo") }),
    );
    const placed = [
      { id: "food", place: { ...NOWHERE, industry: "food", employees: 500 }, ownerRepId: "ana" },
      { id: "small", place: { ...NOWHERE, industry: "food", employees: 20 }, ownerRepId: "ana" },
      { id: "acme", place: { ...NOWHERE, companyDomain: "acme.example" }, ownerRepId: null },
    ];
    const moves = territoryMoves(placed, { before: EMPTY_LIBRARY, after, membersOf: new Map() });
    expect(moves.map(({ id, to: owner }) => [id, owner?.id])).toEqual([
      ["food", "ben"],
      ["acme", "cleo"],
    ]);
  });

  test("territories that lie in a circle take nobody", () => {
    const circle = [territory("one", {}, { parentId: "two" }), territory("two", {}, { parentId: "one" })];
    const after = library(GERMANY, ...circle);
    expect(territoryMoves(inGermany("ana"), { before: library(GERMANY), after, membersOf: new Map() })).toEqual([]);
  });
});
