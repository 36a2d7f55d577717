import type { FactSlots } from "../conditions/evaluate.ts";
import { asksForValue } from "../conditions/operators.ts";
import { plainTestsOf } from "../conditions/plain.ts";
import type { CompiledRule, CompiledSection } from "./compile.ts";
import { targetsOf } from "./rule.ts";
import type { Run } from "./run.ts";
import { possibleOf } from "./section-index.ts";
import { isInEffect } from "./split.ts";

/** The fields of the lead that rules test which could give it to somebody, each once; broken ones are never unknown. */
export function testedFields(rules: readonly CompiledRule[], slots: FactSlots): readonly number[] {
  const fields = new Set<number>();
  for (const { rule, when } of rules) {
    if (when === null || targetsOf(rule.action).length === 0) continue;
    for (const { fact } of plainTestsOf(when)) if (fact.startsWith("lead.")) fields.add(slots.slotOf(fact));
  }
  return [...fields];
}

/**
 * Answers which field of the lead was missing for the first rule, of those looked at, that
 * could have given the lead to somebody: its condition is unknown, and nothing but fields of
 * the lead is missing to know it. Null when there is no such rule.
 */
export function firstMissingField(
  section: CompiledSection,
  looked: number,
  { facts, situation }: Pick<Run, "facts" | "situation">,
): { ruleId: string; field: string } | null {
  const { slots } = situation.ruleset;
  if (!section.fields.some((slot) => facts(slot) === null)) return null;
  const next = possibleOf(section.index, facts);
  for (let place = next(); place >= 0 && place < looked; place = next()) {
    const compiled = section.rules[place];
    if (!compiled?.when || !isInEffect(compiled, situation.now)) continue;
    if (targetsOf(compiled.action).length === 0) continue;
    if (typeof compiled.matches !== "function" || compiled.matches(facts) !== null) continue;
    const missing = plainTestsOf(compiled.when).filter(
      (test) => asksForValue(test) && facts(slots.slotOf(test.fact)) === null,
    );
    const [first] = missing;
    if (first && missing.every(({ fact }) => fact.startsWith("lead.")))
      return { ruleId: compiled.id, field: first.fact };
  }
  return null;
}
