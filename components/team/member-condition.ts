import type { Condition } from "#server/core/conditions/condition.ts";
import { describeCondition, plainText } from "#server/core/handoff/describe-condition.ts";

/** The fields by which a member may count for some leads only. */
export const FACTS = [
  { value: "lead.country", label: "Leads whose country" },
  { value: "lead.language", label: "Leads whose language" },
  { value: "lead.productInterest", label: "Leads whose product interest" },
  { value: "lead.type", label: "Leads whose type" },
  { value: "lead.industry", label: "Leads whose industry" },
];

/** The field and its values where a condition is of that kind; null for any other one, and for none. */
export function testOf(when: Condition | null): { fact: string; values: string[] } | null {
  if (when === null || !("op" in when) || when.op !== "in" || !FACTS.some(({ value }) => value === when.fact))
    return null;
  return { fact: when.fact, values: when.value.map(String) };
}

/** The condition that a field is one of some values; null: every lead. */
export function conditionOf(fact: string, values: readonly string[]): Condition | null {
  return fact === "" || values.length === 0 ? null : { fact, op: "in", value: [...values] };
}

/** A condition in words. */
export const conditionWords = (when: Condition): string => plainText(describeCondition(when));
