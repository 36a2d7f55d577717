import type { WorkspaceScope } from "#db/scope.ts";
import { skillChoices } from "#server/core/pool/skill-choices.ts";
import { compileRuleset } from "#server/core/routing/compile.ts";
import { nextBySkill } from "#server/core/routing/next-by-skill.ts";
import { readRulesetVersion } from "../rules/live-ruleset.ts";
import { ledgerOf, type TeamNow } from "./team-now.ts";

/**
 * Reads who would be next in a pool now for a lead that names a skill, for each that matters there and some member has;
 * empty where the pool asks for none that the lead names.
 */
export async function readNextBySkill(scope: WorkspaceScope, team: TeamNow, poolId: string) {
  const { roster, rulesetVersion, now, loads, standings } = team;
  const pool = roster.pools.get(poolId);
  const choices = pool ? skillChoices(pool, roster) : [];
  if (!pool || choices.length === 0 || rulesetVersion === 0) return [];
  const { rules, ...rest } = await readRulesetVersion(scope, rulesetVersion);
  // Whoever is asked only for a pool's step needs no rule but the last, which names the accountable owner.
  const last = { ...rest, rules: rules.filter(({ section }) => section === "catchAll") };
  const ruleset = compileRuleset({ id: "", number: rulesetVersion }, last);
  const ledgers = new Map([...standings.keys()].map((id) => [id, ledgerOf(team, id)]));
  return choices.map((choice) => ({
    ...choice,
    ...nextBySkill({ now, roster, ruleset, ledgers, loads }, pool, choice),
  }));
}
