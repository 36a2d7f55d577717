import type { FactSlots } from "../conditions/evaluate.ts";
import { asksForValue } from "../conditions/operators.ts";
import { plainTestsOf } from "../conditions/plain.ts";
import type { CompiledRule, CompiledSection } from "./compile.ts";
import { targetsOf } from "./rule.ts";
import type { Run } from "./run.ts";
import { mergeAscending } from "./section-index.ts";
import { isInEffect } from "./split.ts";

/** Places of the rules that could give a lead to somebody, by each field of the lead that they test. */
export type FieldIndex = ReadonlyMap<number, readonly number[]>;

/** Indexes the rules of a section that have targets; broken ones are never unknown. */
export function indexFields(rules: readonly CompiledRule[], slots: FactSlots): FieldIndex {
  const fields = new Map<number, number[]>();
  rules.forEach(({ rule, when }, place) => {
    if (when === null || targetsOf(rule.action).length === 0) return;
    for (const fact of new Set(plainTestsOf(when).map((test) => test.fact))) {
      if (!fact.startsWith("lead.")) continue;
      const slot = slots.slotOf(fact);
      const places = fields.get(slot);
      if (places) places.push(place);
      else fields.set(slot, [place]);
    }
  });
  return fields;
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
  const lists = [...section.fields].filter(([slot]) => facts(slot) === null).map(([, places]) => places);
  const next = mergeAscending(lists);
  for (let place = next(); place >= 0 && place < looked; place = next()) {
    const compiled = section.rules[place];
    if (!compiled?.when || !isInEffect(compiled.rule, situation.now)) continue;
    if (typeof compiled.matches !== "function" || compiled.matches(facts) !== null) continue;
    const missing = plainTestsOf(compiled.when).filter(
      (test) => asksForValue(test) && facts(slots.slotOf(test.fact)) === null,
    );
    const [first] = missing;
    if (first && missing.every(({ fact }) => fact.startsWith("lead.")))
      return { ruleId: compiled.rule.id, field: first.fact };
  }
  return null;
}
