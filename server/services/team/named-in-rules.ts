import type { Rule, Section } from "#server/core/routing/rule.ts";
import type { Writing } from "../actor.ts";
import { readRulesetVersion } from "../rules/live-ruleset.ts";

/** A rule in force that names somebody or something; `isCatchAll` where they answer for everything no rule matches. */
export type NamingRule = { id: string; name: string; section: Section; isCatchAll: boolean };

/** Lists the rules in force, in running order, whose targets name this rep, pool or queue. Disabled rules count: they can be enabled. */
export async function namedInRules(
  { scope, head }: { scope: Writing["scope"]; head: Pick<Writing["head"], "rulesetVersion"> },
  target: { kind: "rep" | "pool" | "queue"; id: string },
): Promise<NamingRule[]> {
  if (head.rulesetVersion === 0) return [];
  const { rules } = await readRulesetVersion(scope, head.rulesetVersion);
  return rules
    .filter((rule) => isNaming(rule, target))
    .map(({ id, name, section }) => ({
      id,
      name,
      section,
      isCatchAll: section === "catchAll",
    }));
}

const isNaming = ({ action }: Rule, { kind, id }: { kind: string; id: string }) =>
  action.targets.some((target) => target.kind === kind && "id" in target && target.id === id);

/** Rule names as they stand in a sentence: “A”, “B” and “C”. */
export function ruleNames(rules: readonly Pick<NamingRule, "name">[]): string {
  return new Intl.ListFormat("en-GB").format(rules.map(({ name }) => `“${name}”`));
}
