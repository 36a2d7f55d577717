import { expect, test } from "vitest";
import { checkCondition, type KnownField } from "./check.ts";
import type { Condition } from "./condition.ts";

const OWN: KnownField[] = [
  { key: "lead.fields.plan", type: "picklist", options: [{ value: "basic" }, { value: "pro" }] },
  { key: "lead.fields.seats", type: "number" },
  { key: "lead.industry", type: "picklist", options: [{ value: "Food and beverage" }] },
];

test.each<[string, Condition, [path: string, code: string][]]>([
  [
    "a sound condition",
    {
      all: [
        { fact: "lead.country", op: "equals", value: "DE" },
        { not: { fact: "lead.employees", op: "range", value: { min: 1, max: null } } },
      ],
    },
    [],
  ],
  ["always", { all: [] }, []],
  [
    "a field that is not there",
    { any: [{ fact: "lead.shoeSize", op: "equals", value: 1 }] },
    [["any.0", "unknown_field"]],
  ],
  [
    "a custom field that the workspace has not",
    { fact: "lead.fields.color", op: "equals", value: "red" },
    [["", "unknown_field"]],
  ],
  ["a custom field that it has", { fact: "lead.fields.seats", op: "range", value: { min: 5, max: 50 } }, []],
  [
    "a range of a text",
    { not: { fact: "lead.city", op: "range", value: { min: 1, max: 2 } } },
    [["not", "wrong_operator"]],
  ],
  ["a glob on a number", { fact: "lead.employees", op: "matches", value: "1*" }, [["", "wrong_operator"]]],
  ["a word for a number", { fact: "lead.employees", op: "equals", value: "many" }, [["", "wrong_value"]]],
  ["a word for yes or no", { fact: "lead.isTest", op: "equals", value: "yes" }, [["", "wrong_value"]]],
  ["a blank text", { fact: "lead.city", op: "contains", value: " " }, [["", "wrong_value"]]],
  [
    "a range without bounds",
    { fact: "lead.revenue", op: "range", value: { min: null, max: null } },
    [["", "wrong_value"]],
  ],
  ["a range upside down", { fact: "lead.revenue", op: "range", value: { min: 5, max: 4 } }, [["", "wrong_value"]]],
  [
    "a choice that is not among them",
    { fact: "lead.type", op: "in", value: ["quote", "phonecall"] },
    [["", "unknown_value"]],
  ],
  [
    "the workspace's own choices count",
    { fact: "lead.industry", op: "equals", value: "Mining" },
    [["", "unknown_value"]],
  ],
  ["choices compare as values do", { fact: "lead.fields.plan", op: "equals", value: " PRO" }, []],
  ["a part of a choice may be looked for", { fact: "lead.fields.plan", op: "startsWith", value: "p" }, []],
  ["a group of no alternatives", { any: [] }, [["", "empty_group"]]],
  [
    "every problem is found",
    { all: [{ fact: "x", op: "isEmpty", value: true }, { any: [{ fact: "y", op: "isEmpty", value: true }] }] },
    [
      ["all.0", "unknown_field"],
      ["all.1.any.0", "unknown_field"],
    ],
  ],
])("%s", (_what, condition, expected) => {
  expect(checkCondition(condition, OWN).map(({ path, code }) => [path, code])).toEqual(expected);
});
