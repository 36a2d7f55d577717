import type { Condition } from "../conditions/condition.ts";
import { type Rule, targetsOf } from "./rule.ts";

/** A test that nobody has filled in yet; `path` leads to it. */
export type OpenTest = { readonly path: string; readonly fact: string };

/** Lists the tests of a condition that have no field or no value yet. */
export function openTests(condition: Condition, path = ""): OpenTest[] {
  const at = (part: string) => (path === "" ? part : `${path}.${part}`);
  if ("all" in condition) return condition.all.flatMap((part, i) => openTests(part, at(`all.${i}`)));
  if ("any" in condition) return condition.any.flatMap((part, i) => openTests(part, at(`any.${i}`)));
  if ("not" in condition) return openTests(condition.not, at("not"));
  const { fact, op, value } = condition;
  const isOpen = op === "in" ? value.length === 0 : typeof value === "string" && value.trim() === "";
  return fact === "" || isOpen ? [{ path, fact }] : [];
}

/** Answers whether a rule names nobody yet where it should. */
export function hasOpenTarget({ action }: Rule): boolean {
  return targetsOf(action).some((target) => "id" in target && target.id === "");
}
