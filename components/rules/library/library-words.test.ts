import { expect, test } from "vitest";
import { type Library, NO_CRITERIA } from "#server/core/library/library.ts";
import { diffLibrary } from "#server/core/library/library-diff.ts";
import { criteriaText, readCriteriaText } from "./criteria-text.ts";
import { libraryChangeWords } from "./library-change-words.ts";
import { criteriaWords, territoryLines } from "./territory-words.ts";

const names = {
  reps: { ana: "Ana Peters" },
  pools: { emea: "EMEA" },
  queues: {},
  rules: {},
  people: {},
  timeZone: "UTC",
  library: { dach: "DACH" },
};
const before: Library = {
  segments: [
    { id: "large", name: "Large", condition: { fact: "lead.employees", op: "range", value: { min: 500, max: null } } },
  ],
  lists: [{ id: "rivals", name: "Competitors", values: ["acme.example", "globex.example"] }],
  policies: [],
  tracks: [],
  territories: [
    {
      id: "dach",
      name: "DACH",
      parentId: null,
      criteria: { ...NO_CRITERIA, countries: ["DE"] },
      owner: { kind: "pool", id: "emea" },
    },
  ],
};
const after: Library = {
  segments: [
    { id: "large", name: "Large", condition: { fact: "lead.employees", op: "range", value: { min: 250, max: null } } },
  ],
  lists: [{ id: "rivals", name: "Rivals", values: ["ACME.example", "initech.example"] }],
  policies: [],
  tracks: [],
  territories: [
    {
      id: "dach",
      name: "DACH",
      parentId: null,
      criteria: { ...NO_CRITERIA, countries: ["DE", "AT"] },
      owner: { kind: "rep", id: "ana" },
    },
    {
      id: "by",
      name: "Bavaria",
      parentId: "dach",
      criteria: { ...NO_CRITERIA, postal: [{ country: "DE", from: "80", to: "87" }] },
      owner: null,
    },
  ],
};
const say = (from: Library, to: Library) => diffLibrary(from, to).map((change) => libraryChangeWords(change, names));

test("what changed in a library is told in plain words", () => {
  expect(say(before, after)).toEqual([
    { sign: "±", title: "Segment Large", lines: ["Employees 500 or more becomes Employees 250 or more"] },
    {
      sign: "±",
      title: "Value list Rivals",
      lines: ["Was called Competitors", "Added: initech.example", "Taken off: globex.example"],
    },
    {
      sign: "±",
      title: "Territory DACH",
      lines: ["Germany becomes Germany or Austria", "owner EMEA becomes owner Ana Peters"],
    },
    { sign: "+", title: "Territory Bavaria", lines: ["New: postal codes DE 80-87 · below DACH · no owner of its own"] },
  ]);
  expect(say(before, before)).toEqual([]);
  expect(say(after, before).at(-1)).toEqual({ sign: "−", title: "Territory Bavaria", lines: ["Deleted"] });
});

test("territories are listed as a tree, each with the owner that counts for it", () => {
  expect(
    territoryLines(after).map(({ territory, depth, owner, isInherited }) => [
      territory.id,
      depth,
      owner?.id,
      isInherited,
    ]),
  ).toEqual([
    ["dach", 0, "ana", false],
    ["by", 1, "ana", true],
  ]);
});

test("a territory without criteria takes every lead, and one of named companies counts them", () => {
  expect(criteriaWords(NO_CRITERIA)).toBe("Every lead");
  expect(criteriaWords({ ...NO_CRITERIA, domains: ["a.example"] })).toBe("1 named company");
  expect(criteriaWords({ ...NO_CRITERIA, domains: ["a.example", "b.example"], employees: { min: 50, max: 200 } })).toBe(
    "50 to 200 people; 2 named companies",
  );
});

test("criteria that were written out are read back as they were", () => {
  for (const { criteria } of after.territories)
    expect(readCriteriaText(criteriaText(criteria))).toEqual({ criteria, problems: {} });
});

test.each([
  ["states", { states: "Atlantis" }],
  ["postal", { postal: "DE 8-87" }],
  ["domains", { domains: "Acme Inc" }],
  ["smallest", { smallest: "many" }],
  ["largest", { smallest: "200", largest: "50" }],
] as const)("what cannot be read of %s is said at its field", (field, typed) => {
  const { problems } = readCriteriaText({ ...criteriaText(NO_CRITERIA), ...typed });
  expect(Object.keys(problems)).toEqual([field]);
});
