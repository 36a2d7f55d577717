import type { Operand } from "./condition.ts";
import { foldText } from "./text.ts";

/** A condition that cannot be evaluated: it names what is not there, or an operator that its type has not. */
export class RuleError extends Error {
  override name = "RuleError";
}

/** The form in which a value written in a rule is compared with a fact: 5 and "5", true and "true" are the same. */
export function operandKey(operand: Operand): string {
  return foldText(String(operand));
}
