import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import type { SelectOption } from "#components/ui/select.tsx";
import type { Operand, Test } from "#server/core/conditions/condition.ts";
import { comparedAs, operatorsOf } from "#server/core/conditions/operators.ts";
import { describeValue, fieldLabel } from "#server/core/handoff/describe-value.ts";
import { FIELD_CATALOGUE, type FieldGroup, type FieldType } from "#server/core/lead/field-catalogue.ts";

/** A field as the condition builder offers it. `isFree`: values beside the options may be typed. */
export type BuilderField = {
  key: string;
  label: string;
  type: FieldType;
  group: string;
  options: readonly SelectOption[];
  isFree: boolean;
};

/** What a workspace adds to the catalogue. */
export type OwnValues = {
  customFields: readonly { key: string; type: FieldType; options: readonly SelectOption[] }[];
  products: readonly string[];
  seenValues: readonly { fact: string; value: string }[];
};

const GROUPS: Readonly<Record<FieldGroup, string>> = {
  lead: "Lead",
  account: "Account",
  opportunity: "Opportunity",
  owner: "Owners now",
  source: "Source",
  clock: "Clock of the workspace",
};
const LANGUAGES =
  "ar bg cs da de el en es et fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sv th tr uk vi zh".split(" ");

/** Lists every field that can be tested, with the values to choose from or to suggest. */
export function builderFields({ customFields, products, seenValues }: OwnValues): BuilderField[] {
  const seen = Map.groupBy(seenValues, ({ fact }) => fact);
  const suggested = (key: string) => (seen.get(key) ?? []).map(({ value }) => ({ value, label: value }));
  const builtIn = FIELD_CATALOGUE.map(({ key, label, type, group, options }): BuilderField => {
    const fixed = options ?? coded(key);
    if (fixed) return { key, label, type, group: GROUPS[group], options: fixed, isFree: false };
    const known = key === "lead.productInterest" ? products.map((value) => ({ value, label: value })) : [];
    return { key, label, type, group: GROUPS[group], options: merged(known, suggested(key)), isFree: true };
  });
  const own = customFields.map(({ key, type, options }): BuilderField => {
    return { key, label: fieldLabel(key), type, group: "Your own fields", options, isFree: true };
  });
  return [...builtIn, ...own];
}

/** A country or language is chosen by name and kept by code. */
function coded(key: string): SelectOption[] | null {
  const values = { "lead.country": codes.map(([alpha2]) => alpha2 ?? ""), "lead.language": LANGUAGES }[key];
  if (!values) return null;
  const named = values.map((value) => ({ value, label: describeValue(key, value) }));
  return named.sort((a, b) => a.label.localeCompare(b.label, "en"));
}

function merged(known: readonly SelectOption[], more: readonly SelectOption[]): SelectOption[] {
  return [...known, ...more.filter(({ value }) => !known.some((one) => one.value === value))];
}

/** An operator of the builder; `is empty` has two, one for each answer. */
export type OperatorCode = Exclude<Test["op"], "isEmpty"> | "isEmpty" | "isNotEmpty";

const WORDS: Readonly<Record<OperatorCode, string>> = {
  equals: "is",
  in: "is any of",
  contains: "contains",
  startsWith: "starts with",
  matches: "matches",
  range: "is between",
  withinDays: "is within",
  inList: "is in list",
  inSegment: "is",
  inTerritory: "is in",
  changed: "changed",
  isEmpty: "is empty",
  isNotEmpty: "is not empty",
};
const MULTI_WORDS: Partial<Record<OperatorCode, string>> = {
  equals: "has",
  in: "has any of",
  inList: "has any of list",
};

/** The operators of a field in words, in the order they are offered. */
export function operatorOptions({ key, type }: Pick<BuilderField, "key" | "type">): SelectOption[] {
  const ops = operatorsOf(key, comparedAs(key, type)).flatMap((op): OperatorCode[] =>
    op === "isEmpty" ? ["isEmpty", "isNotEmpty"] : [op],
  );
  return ops.map((value) => ({ value, label: (type === "multi" ? MULTI_WORDS[value] : undefined) ?? WORDS[value] }));
}

/** The builder's operator of a stored test. */
export function operatorCode(test: Test): OperatorCode {
  if (test.op !== "isEmpty") return test.op;
  return test.value ? "isEmpty" : "isNotEmpty";
}

/** A test of a field that was just chosen, with the operator most people want for its type. */
export function firstTest({ key, type }: Pick<BuilderField, "key" | "type">): Test {
  switch (type) {
    case "number":
    case "instant":
      return { fact: key, op: "range", value: { min: null, max: null } };
    case "boolean":
      return { fact: key, op: "equals", value: true };
    case "date":
      return { fact: key, op: "range", value: { min: null, max: null } };
    case "segment":
      return { fact: key, op: "inSegment", value: "" };
    case "territory":
      return { fact: key, op: "inTerritory", value: "" };
    case "picklist":
    case "multi":
      return { fact: key, op: "in", value: [] };
    default:
      return { fact: key, op: "equals", value: "" };
  }
}

/** The test with another operator; what was typed is kept where it still fits. */
export function withOperator(test: Test, code: OperatorCode, type: FieldType): Test {
  const { fact } = test;
  const kept = operandsOf(test);
  switch (code) {
    case "isEmpty":
    case "isNotEmpty":
      return { fact, op: "isEmpty", value: code === "isEmpty" };
    case "changed":
      return { fact, op: "changed", value: true };
    case "range":
      return { fact, op: "range", value: test.op === "range" ? test.value : { min: null, max: null } };
    case "withinDays":
      return { fact, op: "withinDays", value: { days: 30, direction: "last" } };
    case "inList":
    case "inSegment":
    case "inTerritory":
      return { fact, op: code, value: "" };
    case "in":
      return { fact, op: "in", value: kept };
    default:
      return { fact, op: code, value: kept[0] ?? (type === "boolean" ? true : "") };
  }
}

function operandsOf(test: Test): Operand[] {
  switch (test.op) {
    case "in":
      return test.value;
    case "equals":
    case "contains":
    case "startsWith":
    case "matches":
      return test.value === "" ? [] : [test.value];
    default:
      return [];
  }
}
