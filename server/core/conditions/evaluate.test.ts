import fc from "fast-check";
import { expect, test } from "vitest";
import { ORDINARY_LEAD } from "../cases/case.ts";
import type { NormalisedLead } from "../lead/lead.ts";
import { type Condition, conditionSchema } from "./condition.ts";
import { evaluate, type Truth } from "./evaluate.ts";
import { toFactValue } from "./facts.ts";
import { RuleError } from "./operand.ts";

const NO_VERDICT = { kind: "new" as const, previousOwnerId: null, companyOwnerId: null, account: null, standing: null };

function ask(condition: Condition, lead: Partial<NormalisedLead>): Truth {
  return evaluate(condition, {
    lead: { ...ORDINARY_LEAD, ...lead },
    source: { kind: "form", name: "Quote form" },
    verdict: NO_VERDICT,
  });
}

const KNOWN = { fact: "lead.country", op: "equals", value: "DE" } as const;
const OTHER = { fact: "lead.country", op: "equals", value: "US" } as const;
const MISSING = { fact: "lead.state", op: "equals", value: "CA" } as const;

test.each<[string, Condition, Truth]>([
  ["all of nothing is true", { all: [] }, true],
  ["all with a false part is false, even beside an unknown one", { all: [MISSING, OTHER] }, false],
  ["all with an unknown part and no false one is unknown", { all: [KNOWN, MISSING] }, null],
  ["any with a true part is true, even beside an unknown one", { any: [MISSING, KNOWN] }, true],
  ["any with an unknown part and no true one is unknown", { any: [OTHER, MISSING] }, null],
  ["any of false parts is false", { any: [OTHER, OTHER] }, false],
  ["not turns true and false round", { not: OTHER }, true],
  ["not of unknown is unknown", { not: MISSING }, null],
  ["not of a group follows the group", { not: { all: [MISSING, OTHER] } }, true],
  ["is empty answers for a missing value", { fact: "lead.state", op: "isEmpty", value: true }, true],
  ["is not empty answers too", { fact: "lead.state", op: "isEmpty", value: false }, false],
  ["a fact of an account that is not there is missing", { fact: "account.hasOwner", op: "equals", value: false }, null],
  ["the source is a fact", { fact: "source.name", op: "startsWith", value: "quote" }, true],
])("%s", (_guarantee, condition, truth) => expect(ask(condition, { country: "DE" })).toBe(truth));

test.each<[string, Condition, Partial<NormalisedLead>, Truth]>([
  [
    "text is trimmed and case folded",
    { fact: "lead.company", op: "equals", value: " HALLMANN brewing " },
    { company: "Hallmann Brewing" },
    true,
  ],
  ["text compares in NFKC", { fact: "lead.company", op: "equals", value: "ﬁne Ｃo" }, { company: "Fine Co" }, true],
  [
    "composed and decomposed letters are equal",
    { fact: "lead.city", op: "equals", value: "Z\u00fcrich" },
    { city: "Zu\u0308rich" },
    true,
  ],
  [
    "sharp s and double s are equal",
    { fact: "lead.city", op: "contains", value: "STRASSE" },
    { city: "Alte Straße 4" },
    true,
  ],
  ["a blank value is missing", { fact: "lead.city", op: "equals", value: "x" }, { city: "  " }, null],
  [
    "contains finds a part",
    { fact: "lead.jobTitle", op: "contains", value: "production" },
    { jobTitle: "Head of Production" },
    true,
  ],
  [
    "starts with looks at the beginning only",
    { fact: "lead.jobTitle", op: "startsWith", value: "production" },
    { jobTitle: "Head of Production" },
    false,
  ],
  [
    "a list has one of several",
    { fact: "lead.productInterest", op: "in", value: ["pumps", "Flow Meters"] },
    { productInterest: ["Monitoring", "flow meters"] },
    true,
  ],
  [
    "a list equals a value that it has",
    { fact: "lead.productInterest", op: "equals", value: "monitoring" },
    { productInterest: ["Monitoring", "Flow meters"] },
    true,
  ],
  [
    "a list contains a part of one",
    { fact: "lead.productInterest", op: "contains", value: "meter" },
    { productInterest: ["Flow meters"] },
    true,
  ],
  [
    "an empty list is missing",
    { fact: "lead.productInterest", op: "equals", value: "x" },
    { productInterest: [] },
    null,
  ],
  [
    "a range includes its lower bound",
    { fact: "lead.employees", op: "range", value: { min: 250, max: 2000 } },
    { employees: 250 },
    true,
  ],
  [
    "a range includes its upper bound",
    { fact: "lead.employees", op: "range", value: { min: 250, max: 2000 } },
    { employees: 2000 },
    true,
  ],
  [
    "above a range is outside",
    { fact: "lead.employees", op: "range", value: { min: 250, max: 2000 } },
    { employees: 2001 },
    false,
  ],
  [
    "a range may be open",
    { fact: "lead.employees", op: "range", value: { min: 250, max: null } },
    { employees: 9e6 },
    true,
  ],
  ["zero is a value", { fact: "lead.employees", op: "equals", value: 0 }, { employees: 0 }, true],
  [
    "a custom number sent as text is compared as a number",
    { fact: "lead.fields.size", op: "range", value: { min: 10, max: 20 } },
    { fields: { size: "15" } },
    true,
  ],
  [
    "a custom text cannot be compared as a number: unknown",
    { fact: "lead.fields.size", op: "range", value: { min: 10, max: 20 } },
    { fields: { size: "big" } },
    null,
  ],
  [
    "a custom list has one of",
    { fact: "lead.fields.tools", op: "equals", value: "CRM" },
    { fields: { tools: ["crm", 7] } },
    true,
  ],
  [
    "a custom object cannot be compared: unknown",
    { fact: "lead.fields.x", op: "equals", value: "y" },
    { fields: { x: { y: 1 } } },
    null,
  ],
  [
    "what every object has is no custom field",
    { fact: "lead.fields.constructor", op: "isEmpty", value: true },
    { fields: {} },
    true,
  ],
  ["a custom true is true", { fact: "lead.fields.vip", op: "equals", value: true }, { fields: { vip: true } }, true],
])("%s", (_guarantee, condition, lead, truth) => expect(ask(condition, lead)).toBe(truth));

test.each<[string, string, string, boolean]>([
  ["a star is any run, even none", "a*b", "ab", true],
  ["a question mark is exactly one", "a?b", "ab", false],
  ["a question mark takes a character outside the basic plane whole", "a?b", "a😀b", true],
  ["signs of regular expressions are themselves", "a.c", "abc", false],
  ["stars may stand together", "**x**", "axb", true],
  ["the whole text must fit", "north", "northwind", false],
])("glob: %s", (_guarantee, value, company, fits) => {
  expect(ask({ fact: "lead.company", op: "matches", value }, { company })).toBe(fits);
});

test("a glob fits what the same regular expression fits", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), minLength: 1, maxLength: 12 });
  const text = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(letters, text, (value, company) => {
      const pattern = new RegExp(`^${value.replaceAll("*", ".*").replaceAll("?", ".")}$`);
      expect(ask({ fact: "lead.company", op: "matches", value }, { company })).toBe(pattern.test(company));
    }),
    { seed: 18, numRuns: 3000 },
  );
});

test("a pattern made to be slow is answered all the same", () => {
  expect(
    ask({ fact: "lead.message", op: "matches", value: `${"*a".repeat(60)}*b` }, { message: "a".repeat(20_000) }),
  ).toBe(false);
});

test.each<[string, Condition]>([
  ["a field that is not there", { all: [OTHER, { fact: "lead.shoeSize", op: "equals", value: 43 }] }],
  ["an operator that the type has not", { fact: "lead.employees", op: "contains", value: "5" }],
  ["a range of a text", { fact: "lead.city", op: "range", value: { min: 1, max: 2 } }],
])("%s cannot be evaluated, even behind a false part", (_what, condition) => {
  expect(() => ask(condition, { country: "DE" })).toThrow(RuleError);
});

test("an operator that is not built is refused where a rule is read", () => {
  expect(conditionSchema.safeParse({ fact: "lead.country", op: "soundsLike", value: "DE" }).success).toBe(false);
  expect(conditionSchema.safeParse({ fact: "lead.country", op: "equals", value: "DE" }).success).toBe(true);
  expect(conditionSchema.safeParse({ all: [{ not: KNOWN }, { any: [OTHER] }] }).success).toBe(true);
});

test("folding is stable: what was folded once stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const once = toFactValue(text);
      expect(toFactValue(once)).toEqual(once);
    }),
    { seed: 7, numRuns: 5000 },
  );
});
