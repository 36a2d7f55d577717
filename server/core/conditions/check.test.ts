import { expect, test } from "vitest";
import { type Library, NO_CRITERIA } from "../library/library.ts";
import { checkCondition, type KnownField } from "./check.ts";
import type { Condition } from "./condition.ts";

const OWN: KnownField[] = [
  { key: "lead.fields.plan", type: "picklist", options: [{ value: "basic" }, { value: "pro" }] },
  { key: "lead.fields.seats", type: "number" },
  { key: "lead.industry", type: "picklist", options: [{ value: "Food and beverage" }] },
];

const LIBRARY: Library = {
  lists: [{ id: "branches", name: "Branches", values: ["Mining"] }],
  segments: [{ id: "large", name: "Large", condition: { all: [] } }],
  policies: [],
  tracks: [],
  territories: [{ id: "north", name: "North", parentId: null, criteria: NO_CRITERIA, owner: null }],
};

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
  [
    "a score, which no rule may ask for",
    { fact: "score.fit", op: "range", value: { min: 80, max: null } },
    [["", "unknown_field"]],
  ],
  [
    "a signal, which no rule may ask for",
    { fact: "signal.kind", op: "equals", value: "visit" },
    [["", "unknown_field"]],
  ],
  ["a list that is there", { fact: "lead.industry", op: "inList", value: "branches" }, []],
  ["a list that is not there", { fact: "lead.industry", op: "inList", value: "elsewhere" }, [["", "unknown_list"]]],
  ["a segment that is there", { fact: "lead.segment", op: "inSegment", value: "large" }, []],
  [
    "a segment that is not there",
    { fact: "lead.segment", op: "inSegment", value: "branches" },
    [["", "unknown_segment"]],
  ],
  ["a territory that is there", { fact: "lead.territory", op: "inTerritory", value: "north" }, []],
  [
    "a territory that is not there",
    { not: { fact: "lead.territory", op: "inTerritory", value: "large" } },
    [["not", "unknown_territory"]],
  ],
  ["a field of the lead that changed", { fact: "lead.country", op: "changed", value: true }, []],
  [
    "a fact of the account that changed",
    { fact: "account.class", op: "changed", value: true },
    [["", "wrong_operator"]],
  ],
  ["days of a time", { fact: "lead.occurredAt", op: "withinDays", value: { days: 7, direction: "last" } }, []],
  [
    "days of a text",
    { fact: "lead.city", op: "withinDays", value: { days: 7, direction: "last" } },
    [["", "wrong_operator"]],
  ],
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
  expect(checkCondition(condition, OWN, LIBRARY).map(({ path, code }) => [path, code])).toEqual(expected);
});
