import { customFieldName, type FieldType, findField } from "../lead/field-catalogue.ts";
import type { Condition, Operand, Test } from "./condition.ts";
import { OPERATORS_BY_TYPE, operandKey } from "./evaluate.ts";
import type { FactType } from "./facts.ts";

/** A field that a workspace has beside the built-in ones, or the choices it gave to one of them. */
export type KnownField = {
  readonly key: string;
  readonly type: FieldType;
  readonly options?: readonly { readonly value: string }[];
};

/** Something that keeps a condition from being evaluated as meant; `path` leads to the test, such as "all.0.not". */
export type ConditionProblem = {
  readonly path: string;
  readonly fact: string;
  readonly code: ProblemCode;
  readonly message: string;
};
type ProblemCode = "unknown_field" | "wrong_operator" | "wrong_value" | "unknown_value" | "empty_group";

/**
 * Finds what is wrong with a condition. `fields` are the workspace's own, and win over the
 * catalogue; a custom field that is not among them is unknown. In reading order; empty: all well.
 */
export function checkCondition(condition: Condition, fields: readonly KnownField[]): ConditionProblem[] {
  const known = new Map(fields.map((field) => [field.key, field]));
  return visit(condition, "", known);
}

function visit(condition: Condition, path: string, known: ReadonlyMap<string, KnownField>): ConditionProblem[] {
  if ("all" in condition) return condition.all.flatMap((part, at) => visit(part, join(path, `all.${at}`), known));
  if ("any" in condition) {
    if (condition.any.length === 0)
      return [problem(path, "", "empty_group", "A group of alternatives needs at least one.")];
    return condition.any.flatMap((part, at) => visit(part, join(path, `any.${at}`), known));
  }
  if ("not" in condition) return visit(condition.not, join(path, "not"), known);
  return checkTest(condition, path, known.get(condition.fact) ?? findField(condition.fact));
}

function checkTest(test: Test, path: string, field: Omit<KnownField, "key"> | undefined): ConditionProblem[] {
  if (!field) {
    const what = customFieldName(test.fact) ?? test.fact;
    return [problem(path, test.fact, "unknown_field", `There is no field ${what}.`)];
  }
  if (!OPERATORS_BY_TYPE[operatorType(test.fact, field.type)].includes(test.op)) {
    return [problem(path, test.fact, "wrong_operator", `A ${field.type} field cannot be tested with ${test.op}.`)];
  }
  return valueProblems(test, field).map(([code, message]) => problem(path, test.fact, code, message));
}

/** A custom field compares by what was sent, but the workspace said what that should be. */
function operatorType(fact: string, type: FieldType): FactType {
  return customFieldName(fact) === null ? type : type === "instant" ? "custom" : type;
}

function valueProblems(test: Test, field: Omit<KnownField, "key">): [ProblemCode, string][] {
  if (test.op === "isEmpty") return [];
  if (test.op === "range") return rangeProblems(test.value);
  const operands: readonly Operand[] = test.op === "in" ? test.value : [test.value];
  const isExact = test.op === "in" || test.op === "equals";
  return operands.flatMap((operand): [ProblemCode, string][] => {
    if (!fitsType(operand, field.type)) return [["wrong_value", `“${operand}” is no ${VALUE_OF[field.type]}.`]];
    if (!isExact || !field.options || field.options.some(({ value }) => operandKey(value) === operandKey(operand)))
      return [];
    return [["unknown_value", `“${operand}” is not among the choices.`]];
  });
}

function rangeProblems({ min, max }: { min: number | null; max: number | null }): [ProblemCode, string][] {
  if (min === null && max === null) return [["wrong_value", "A range needs a lower or an upper bound."]];
  if (min !== null && max !== null && min > max) return [["wrong_value", "The lower bound is above the upper one."]];
  return [];
}

const VALUE_OF: Readonly<Record<FieldType, string>> = {
  text: "text",
  picklist: "choice",
  multi: "choice",
  number: "number",
  boolean: "yes or no",
  instant: "time",
};

function fitsType(operand: Operand, type: FieldType): boolean {
  if (type === "number" || type === "instant") return typeof operand === "number" && Number.isFinite(operand);
  if (type === "boolean") return typeof operand === "boolean";
  return typeof operand === "string" && operand.trim() !== "";
}

function problem(path: string, fact: string, code: ProblemCode, message: string): ConditionProblem {
  return { path, fact, code, message };
}

function join(path: string, part: string): string {
  return path === "" ? part : `${path}.${part}`;
}
