import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import type { SelectOption } from "#components/ui/select.tsx";
import type { Operand, Test } from "#server/core/conditions/condition.ts";
import { OPERATORS_BY_TYPE } from "#server/core/conditions/evaluate.ts";
import { describeValue, fieldLabel } from "#server/core/handoff/describe-value.ts";
import { FIELD_CATALOGUE, type FieldType } from "#server/core/lead/field-catalogue.ts";

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

const GROUPS = { lead: "Lead", account: "Account", source: "Source" } as const;
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
  isEmpty: "is empty",
  isNotEmpty: "is not empty",
};
const MULTI_WORDS: Partial<Record<OperatorCode, string>> = { equals: "has", in: "has any of" };

/** The operators of a field in words, in the order they are offered. */
export function operatorOptions(type: FieldType): SelectOption[] {
  const ops = OPERATORS_BY_TYPE[type].flatMap((op): OperatorCode[] =>
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
  if (code === "isEmpty" || code === "isNotEmpty") return { fact, op: "isEmpty", value: code === "isEmpty" };
  if (code === "range")
    return { fact, op: "range", value: test.op === "range" ? test.value : { min: null, max: null } };
  const kept = operandsOf(test);
  if (code === "in") return { fact, op: "in", value: kept };
  return { fact, op: code, value: kept[0] ?? (type === "boolean" ? true : "") };
}

function operandsOf(test: Test): Operand[] {
  if (test.op === "range" || test.op === "isEmpty") return [];
  if (test.op === "in") return test.value;
  return test.value === "" ? [] : [test.value];
}
