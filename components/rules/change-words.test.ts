import { expect, test } from "vitest";
import type { Rule } from "#server/core/routing/rule.ts";
import { diffRules } from "#server/core/routing/ruleset-diff.ts";
import { changeWords, type RuleNames } from "./change-words.ts";
import { newRule } from "./edit-rules.ts";

const names: RuleNames = {
  reps: { ana: "Ana" },
  pools: { emea: "EMEA" },
  queues: {},
  rules: {},
  people: { p1: "Priya" },
  timeZone: "Europe/Berlin",
};
const rule: Rule = {
  ...newRule("one", "territory", null),
  name: "Germany",
  when: {
    all: [
      { fact: "lead.country", op: "equals", value: "DE" },
      { fact: "lead.city", op: "equals", value: "Bonn" },
    ],
  },
  action: { ...newRule("x", "guards", null).action, targets: [{ kind: "pool", id: "emea", ifUnavailable: "hold" }] },
};
const words = (after: Rule[], before: Rule[] = [rule]) =>
  diffRules(before, after).map((change) => changeWords(change, names));

test.each<[string, Rule, string]>([
  [
    "a value",
    {
      ...rule,
      when: {
        all: [
          { fact: "lead.country", op: "equals", value: "DE" },
          { fact: "lead.city", op: "equals", value: "Ulm" },
        ],
      },
    },
    "City is Bonn becomes city is Ulm",
  ],
  [
    "a test more",
    {
      ...rule,
      when: {
        all: [...("all" in rule.when ? rule.when.all : []), { fact: "lead.isTest", op: "equals", value: false }],
      },
    },
    "Added: is a test: no",
  ],
  [
    "a test less",
    { ...rule, when: { all: [{ fact: "lead.country", op: "equals", value: "DE" }] } },
    "No longer: city is Bonn",
  ],
  [
    "other groups",
    { ...rule, when: { any: "all" in rule.when ? rule.when.all : [] } },
    "Grouped differently: Country is Germany or city is Bonn",
  ],
  [
    "a test that is not filled in yet",
    { ...rule, when: { all: [...("all" in rule.when ? rule.when.all : []), { fact: "", op: "equals", value: "" }] } },
    "A condition begun",
  ],
  ["a priority", { ...rule, action: { ...rule.action, priority: "P1" } }, "Priority: none becomes P1"],
  [
    "a target",
    { ...rule, action: { ...rule.action, targets: [{ kind: "rep", id: "ana", ifUnavailable: "tryNext" }] } },
    "Goes to: pool EMEA, hold when nobody is eligible becomes Ana",
  ],
  ["a person", { ...rule, ownerPersonId: "p1" }, "Kept by: none becomes Priya"],
  ["the switch", { ...rule, enabled: false }, "Switched off"],
])("%s is told in words", (_what, after, line) => {
  expect(words([after])).toEqual([{ sign: "±", title: "Rule 1, Germany", lines: [line] }]);
});

test("a new, a deleted and a moved rule are told with their sign", () => {
  const other = { ...rule, id: "two", name: "Two" };
  expect(words([rule, other])[0]).toMatchObject({ sign: "+", title: "Rule 2, Two" });
  expect(words([], [rule])[0]).toMatchObject({ sign: "−", title: "Rule 1, Germany" });
  expect(words([other, rule], [rule, other])).toEqual([{ sign: "↕", title: "Rule 1, Two", lines: ["Was rule 2"] }]);
});
