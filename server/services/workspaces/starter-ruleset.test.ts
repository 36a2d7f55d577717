import { expect, test } from "vitest";
import { findField } from "#server/core/lead/field-catalogue.ts";
import { rulesetSchema } from "#server/core/routing/rule.ts";
import { starterRuleset } from "./starter-ruleset.ts";

const id = (last: number) => `01900000-0000-7000-8000-00000000000${last}`;
const ruleset = starterRuleset({ founderRepId: id(1), founderPersonId: id(2), ruleIds: [id(3), id(4), id(5), id(6)] });

test("a new workspace's ruleset is one that could be saved, over facts that exist", () => {
  expect(rulesetSchema.parse(ruleset)).toEqual(ruleset);
  const facts = ruleset.rules
    .flatMap(({ when }) => ("all" in when ? when.all : []))
    .map((test) => ("fact" in test ? test.fact : ""));
  expect(facts.map((fact) => findField(fact)?.type)).toEqual(["boolean", "boolean", "boolean"]);
});

test("who knows the lead keeps it, even away; everything else goes to the founder whatever happens", () => {
  expect(ruleset.rules.map(({ section, action }) => [section, ...action.targets])).toEqual([
    ["ownership", { kind: "previousOwner", ifUnavailable: "assignAnyway" }],
    ["ownership", { kind: "accountOwner", ifUnavailable: "assignAnyway" }],
    ["ownership", { kind: "companyOwner", ifUnavailable: "assignAnyway" }],
    ["catchAll", { kind: "rep", id: id(1), ifUnavailable: "assignAnyway" }],
  ]);
  expect(ruleset.rules.at(-1)?.when).toEqual({ all: [] });
});
