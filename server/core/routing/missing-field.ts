import type { FactSlots, FactsOf } from "../conditions/evaluate.ts";
import { testsOf } from "../conditions/tests-of.ts";
import type { CompiledSection } from "./compile.ts";
import type { Rule } from "./rule.ts";
import { mergeAscending } from "./section-index.ts";

/** Places of the rules that could give a lead to somebody, by each field of the lead that they test. */
export type FieldIndex = ReadonlyMap<number, readonly number[]>;

/** Indexes the rules of a section that have targets; broken ones are never unknown. */
export function indexFields(
  rules: readonly Rule[],
  isBroken: (place: number) => boolean,
  slots: FactSlots,
): FieldIndex {
  const fields = new Map<number, number[]>();
  rules.forEach((rule, place) => {
    if (isBroken(place) || rule.action.targets.length === 0) return;
    for (const fact of new Set(testsOf(rule.when).map((test) => test.fact))) {
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
  slots: FactSlots,
  facts: FactsOf,
): { ruleId: string; field: string } | null {
  const lists = [...section.fields].filter(([slot]) => facts(slot) === null).map(([, places]) => places);
  const next = mergeAscending(lists);
  for (let place = next(); place >= 0 && place < looked; place = next()) {
    const compiled = section.rules[place];
    if (typeof compiled?.matches !== "function" || compiled.matches(facts) !== null) continue;
    const missing = testsOf(compiled.rule.when).filter(
      ({ fact, op }) => op !== "isEmpty" && facts(slots.slotOf(fact)) === null,
    );
    const [first] = missing;
    if (first && missing.every(({ fact }) => fact.startsWith("lead.")))
      return { ruleId: compiled.rule.id, field: first.fact };
  }
  return null;
}
