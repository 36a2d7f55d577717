import { expect, test } from "vitest";
import { plainText } from "#server/core/handoff/describe-condition.ts";
import { newRule } from "./edit-rules.ts";
import { ruleSentence } from "./rule-sentence.ts";

const names = { reps: {}, pools: {}, queues: {}, rules: {} };
const begun = newRule("one", "territory", null);

test.each([
  ["a rule that was just begun", begun.when, "Everything → pool …, hold when nobody is eligible"],
  [
    "a field without value",
    { all: [{ fact: "lead.country", op: "in", value: [] }] },
    "Country is … → pool …, hold when nobody is eligible",
  ],
  [
    "a test that is open beside one that is not",
    {
      all: [
        { fact: "lead.city", op: "equals", value: "Bonn" },
        { fact: "", op: "equals", value: "" },
      ],
    },
    "City is Bonn → pool …, hold when nobody is eligible",
  ],
])("%s reads without holes", (_what, when, expected) => {
  expect(plainText(ruleSentence({ ...begun, when: when as never }, names))).toBe(expected);
});
