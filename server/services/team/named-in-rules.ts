import type { WorkspaceScope } from "#db/scope.ts";
import { type Rule, type Section, targetsOf } from "#server/core/routing/rule.ts";
import { readRulesetVersion } from "../rules/live-ruleset.ts";

/** A rule in force that names somebody or something; `isCatchAll` where they answer for everything no rule matches. */
export type NamingRule = { id: string; name: string; section: Section; isCatchAll: boolean };

/** Something a rule can send leads to. */
export type Named = { kind: "rep" | "pool" | "queue"; id: string };

/** Lists the rules in force, in running order, whose targets name this rep, pool or queue. Disabled rules count: they can be enabled. */
export async function namedInRules(
  { scope, head }: { scope: WorkspaceScope; head: { rulesetVersion: number } },
  named: Named,
): Promise<NamingRule[]> {
  return naming(await rulesInForce(scope, head.rulesetVersion), named);
}

/** Reads the rules in force in running order; none before the first version is published. */
export async function rulesInForce(scope: WorkspaceScope, rulesetVersion: number): Promise<readonly Rule[]> {
  return rulesetVersion === 0 ? [] : (await readRulesetVersion(scope, rulesetVersion)).rules;
}

/** Answers which of these rules name this rep, pool or queue, in their order. */
export function naming(rules: readonly Rule[], named: Named): NamingRule[] {
  return rules
    .filter((rule) => isNaming(rule, named))
    .map(({ id, name, section }) => ({ id, name, section, isCatchAll: section === "catchAll" }));
}

const isNaming = ({ action }: Rule, { kind, id }: Named) =>
  targetsOf(action).some((target) => target.kind === kind && "id" in target && target.id === id);

/** Rule names as they stand in a sentence: “A”, “B” and “C”. */
export function ruleNames(rules: readonly Pick<NamingRule, "name">[]): string {
  return new Intl.ListFormat("en-GB").format(rules.map(({ name }) => `“${name}”`));
}
