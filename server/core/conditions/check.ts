import { customFieldName, type FieldType, findField } from "../lead/field-catalogue.ts";
import { EMPTY_LIBRARY, type Library } from "../library/library.ts";
import type { Condition, Operand, Test } from "./condition.ts";
import { operandKey } from "./operand.ts";
import { comparedAs, operatorsOf } from "./operators.ts";

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
type ProblemCode =
  | "unknown_field"
  | "wrong_operator"
  | "wrong_value"
  | "unknown_value"
  | "unknown_list"
  | "unknown_segment"
  | "unknown_territory"
  | "empty_group";

type Known = { readonly fields: ReadonlyMap<string, KnownField>; readonly library: Library };

/**
 * Finds what is wrong with a condition. `fields` are the workspace's own, and win over the
 * catalogue; a custom field that is not among them is unknown. `library`: what it may name. In reading
 * order; empty: all well.
 */
export function checkCondition(
  condition: Condition,
  fields: readonly KnownField[],
  library: Library = EMPTY_LIBRARY,
): ConditionProblem[] {
  return visit(condition, "", { fields: new Map(fields.map((field) => [field.key, field])), library });
}

function visit(condition: Condition, path: string, known: Known): ConditionProblem[] {
  if ("all" in condition) return condition.all.flatMap((part, at) => visit(part, join(path, `all.${at}`), known));
  if ("any" in condition) {
    if (condition.any.length === 0)
      return [problem(path, "", "empty_group", "A group of alternatives needs at least one.")];
    return condition.any.flatMap((part, at) => visit(part, join(path, `any.${at}`), known));
  }
  if ("not" in condition) return visit(condition.not, join(path, "not"), known);
  return checkTest(condition, path, known);
}

function checkTest(test: Test, path: string, { fields, library }: Known): ConditionProblem[] {
  const field: Omit<KnownField, "key"> | undefined = fields.get(test.fact) ?? findField(test.fact);
  if (!field) {
    const what = customFieldName(test.fact) ?? test.fact;
    return [problem(path, test.fact, "unknown_field", `There is no field ${what}.`)];
  }
  if (!operatorsOf(test.fact, comparedAs(test.fact, field.type)).includes(test.op)) {
    return [problem(path, test.fact, "wrong_operator", `A ${field.type} field cannot be tested with ${test.op}.`)];
  }
  return [...valueProblems(test, field), ...nameProblems(test, library)].map(([code, message]) =>
    problem(path, test.fact, code, message),
  );
}

/** What a test names must be in the library. */
function nameProblems({ op, value }: Test, { lists, segments, territories }: Library): [ProblemCode, string][] {
  const isThere = (among: readonly { id: string }[]) => among.some(({ id }) => id === value);
  if (op === "inList" && !isThere(lists)) return [["unknown_list", "This value list does not exist any more."]];
  if (op === "inSegment" && !isThere(segments)) return [["unknown_segment", "This segment does not exist any more."]];
  if (op === "inTerritory" && !isThere(territories))
    return [["unknown_territory", "This territory does not exist any more."]];
  return [];
}

function valueProblems(test: Test, field: Omit<KnownField, "key">): [ProblemCode, string][] {
  switch (test.op) {
    case "range":
      return rangeProblems(test.value);
    case "equals":
    case "in":
    case "contains":
    case "startsWith":
    case "matches":
      return operandProblems(test, field);
    default:
      return [];
  }
}

type Comparing = Extract<Test, { value: Operand | Operand[] }> & {
  op: "equals" | "in" | "contains" | "startsWith" | "matches";
};

function operandProblems(test: Comparing, field: Omit<KnownField, "key">): [ProblemCode, string][] {
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
  date: "date",
  segment: "segment",
  territory: "territory",
};

function fitsType(operand: Operand, type: FieldType): boolean {
  if (type === "number" || type === "instant" || type === "date")
    return typeof operand === "number" && Number.isFinite(operand);
  if (type === "boolean") return typeof operand === "boolean";
  return typeof operand === "string" && operand.trim() !== "";
}

function problem(path: string, fact: string, code: ProblemCode, message: string): ConditionProblem {
  return { path, fact, code, message };
}

function join(path: string, part: string): string {
  return path === "" ? part : `${path}.${part}`;
}
