import type { Rule } from "./rule.ts";

const known = new WeakMap<readonly Rule[], ReadonlyMap<string, Rule>>();

/** The rule of this id; undefined where there is none (or `id` is null). A version's rules are indexed once. */
export function ruleById(rules: readonly Rule[], id: string | null): Rule | undefined {
  if (id === null) return undefined;
  let byId = known.get(rules);
  if (!byId) {
    byId = new Map(rules.map((rule) => [rule.id, rule]));
    known.set(rules, byId);
  }
  return byId.get(id);
}
