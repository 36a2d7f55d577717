import { readConfigurationInForce } from "#db/directory/configuration-in-force.ts";
import { listSourceOptions } from "#db/queries/lead/filter-options.ts";
import { listTargetNames } from "#db/queries/rules/names.ts";
import { can } from "#server/core/access.ts";
import { type Actor, reading } from "../actor.ts";
import { readRulesetVersion } from "../rules/live-ruleset.ts";

/** What leads can be filtered by and given to, each by id and name; rules are those in force. */
export function readFilterOptions(actor: Actor) {
  return reading(actor, async (scope) => {
    const { reps, pools, queues } = await listTargetNames(scope);
    const { rulesetVersion } = await readConfigurationInForce(scope);
    const { rules } = await readRulesetVersion(scope, rulesetVersion);
    const { vias, texts } = await listSourceOptions(scope);
    return {
      reps,
      pools,
      queues,
      rules: rules.map(({ id, name, section }) => ({ id, name, section })),
      vias,
      sources: texts,
      isManager: actor.role !== "system" && can(actor.role, "readAllLeads"),
    };
  });
}
