import { expect, test } from "vitest";
import type { Condition } from "#server/core/conditions/condition.ts";
import type { Library } from "#server/core/library/library.ts";
import { choicesOf, conditionOf, conditionWords, testOf, WAYS } from "./member-condition.ts";

const ID = "018f0000-0000-7000-8000-000000000000";

test.each<[Condition]>([
  [{ fact: "lead.country", op: "in", value: ["DE", "AT"] }],
  [{ fact: "lead.segment", op: "inSegment", value: ID }],
  [{ fact: "lead.territory", op: "inTerritory", value: ID }],
  [{ fact: "lead.companyDomain", op: "inList", value: ID }],
  [{ fact: "lead.country", op: "inList", value: ID }],
])("a condition of an offered way is read as it is written: %j", (condition) => {
  const found = testOf(condition);
  expect(conditionOf(found?.way, found?.values ?? [])).toEqual(condition);
});

test("any other condition is none of the ways, and nothing chosen is every lead", () => {
  expect(testOf({ all: [] })).toBeNull();
  expect(testOf({ fact: "lead.city", op: "in", value: ["Bonn"] })).toBeNull();
  for (const way of WAYS) expect(conditionOf(way, [])).toBeNull();
});

test("what is named stands in the words by its name", () => {
  const when: Condition = { fact: "lead.territory", op: "inTerritory", value: ID };
  expect(conditionWords(when, { [ID]: "Bavaria" })).toMatch(/in the territory Bavaria$/);
  const territory = { id: ID, name: "Bavaria", parentId: null, owner: null };
  const library = { segments: [], lists: [], territories: [territory] } as unknown as Library;
  expect(choicesOf(testOf(when)?.way, library)).toEqual([{ value: ID, label: "Bavaria" }]);
});
