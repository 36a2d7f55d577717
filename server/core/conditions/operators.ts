import { customFieldName } from "../lead/field-catalogue.ts";
import type { Operator, Test } from "./condition.ts";
import { type FactType, isOwnOfLead } from "./facts.ts";

const TEXT: readonly Operator[] = ["equals", "in", "contains", "startsWith", "matches", "inList", "changed", "isEmpty"];

/** The operators that each type of fact can be tested with, in the order the condition builder offers them. */
const OPERATORS_BY_TYPE: Readonly<Record<FactType, readonly Operator[]>> = {
  text: TEXT,
  picklist: TEXT,
  multi: TEXT,
  number: ["equals", "in", "range", "changed", "isEmpty"],
  boolean: ["equals", "changed", "isEmpty"],
  instant: ["range", "withinDays", "changed", "isEmpty"],
  date: ["equals", "range", "isEmpty"],
  segment: ["inSegment"],
  territory: ["inTerritory"],
  custom: ["equals", "in", "contains", "startsWith", "matches", "range", "withinDays", "inList", "changed", "isEmpty"],
};

/** The operators that a fact can be tested with. Only what is the lead's own can have changed. */
export function operatorsOf(fact: string, type: FactType): readonly Operator[] {
  const all = OPERATORS_BY_TYPE[type];
  return isOwnOfLead(fact) ? all : all.filter((op) => op !== "changed");
}

/** The type by which a field compares: a custom one by what was sent, whatever the workspace said that should be. */
export function comparedAs(fact: string, type: FactType): FactType {
  return customFieldName(fact) !== null && type === "instant" ? "custom" : type;
}

/** Answers whether a missing value leaves a test unknown. */
export function asksForValue({ op }: { op: Test["op"] | "oneOf" | "postal" }): boolean {
  return op !== "isEmpty" && op !== "changed" && op !== "inSegment" && op !== "inTerritory";
}
