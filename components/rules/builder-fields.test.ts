import { expect, test } from "vitest";
import type { Test } from "#server/core/conditions/condition.ts";
import { builderFields, firstTest, operatorCode, operatorOptions, withOperator } from "./builder-fields.ts";

const fields = builderFields({
  customFields: [{ key: "lead.fields.plan", type: "text", options: [{ value: "pro", label: "Pro" }] }],
  products: ["Flow meters"],
  seenValues: [
    { fact: "lead.productInterest", value: "Flow meters" },
    { fact: "lead.productInterest", value: "Valves" },
    { fact: "lead.source", value: "organic" },
  ],
});
const field = (key: string) => fields.find((one) => one.key === key);

test("countries are chosen by name and kept by code", () => {
  expect(field("lead.country")?.options).toContainEqual({ value: "DE", label: "Germany" });
  expect(field("lead.country")?.isFree).toBe(false);
});

test("products come first, then what leads came with, none twice", () => {
  expect(field("lead.productInterest")?.options.map(({ value }) => value)).toEqual(["Flow meters", "Valves"]);
});

test("custom fields stand in a group of their own", () => {
  expect(field("lead.fields.plan")).toMatchObject({
    label: "Plan",
    group: "Your own fields",
    options: [{ value: "pro", label: "Pro" }],
  });
});

test.each([
  ["lead.employees", "number", ["is", "is any of", "is between", "changed", "is empty", "is not empty"]],
  [
    "lead.productInterest",
    "multi",
    [
      "has",
      "has any of",
      "contains",
      "starts with",
      "matches",
      "has any of list",
      "changed",
      "is empty",
      "is not empty",
    ],
  ],
  ["lead.isTest", "boolean", ["is", "changed", "is empty", "is not empty"]],
  ["account.hasOwner", "boolean", ["is", "is empty", "is not empty"]],
  ["lead.occurredAt", "instant", ["is between", "is within", "changed", "is empty", "is not empty"]],
  ["lead.segment", "segment", ["is"]],
  ["lead.territory", "territory", ["is in"]],
] as const)("%s, a %s field, offers its operators in words", (key, type, words) => {
  expect(operatorOptions({ key, type }).map(({ label }) => label)).toEqual(words);
});

const country = (test: object) => ({ fact: "lead.country", ...test }) as Test;
test.each([
  [
    "is → is any of keeps the value",
    country({ op: "equals", value: "DE" }),
    "in",
    country({ op: "in", value: ["DE"] }),
  ],
  [
    "is any of → is keeps the first",
    country({ op: "in", value: ["DE", "AT"] }),
    "equals",
    country({ op: "equals", value: "DE" }),
  ],
  ["nothing typed stays nothing", country({ op: "equals", value: "" }), "in", country({ op: "in", value: [] })],
  [
    "is not empty is the other answer of is empty",
    country({ op: "equals", value: "DE" }),
    "isNotEmpty",
    country({ op: "isEmpty", value: false }),
  ],
] as const)("%s", (_guarantee, before, code, expected) => {
  const after = withOperator(before, code, "picklist");
  expect(after).toEqual(expected);
  expect(operatorCode(after)).toBe(code);
});

test("a field that was just chosen starts with the test most people want", () => {
  expect(firstTest({ key: "lead.employees", type: "number" })).toEqual({
    fact: "lead.employees",
    op: "range",
    value: { min: null, max: null },
  });
  expect(firstTest({ key: "lead.isTest", type: "boolean" })).toEqual({
    fact: "lead.isTest",
    op: "equals",
    value: true,
  });
});
