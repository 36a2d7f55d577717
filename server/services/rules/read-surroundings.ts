import { readConfigurationInForce } from "#db/directory/configuration-in-force.ts";
import { listTargetNames } from "#db/queries/rules/names.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import type { Surroundings } from "#server/core/routing/check-ruleset.ts";
import { readRulesetVersion } from "./live-ruleset.ts";
import { readCustomFields } from "./read-custom-fields.ts";

/** Reads what rules are held against: the people, pools, queues and fields of the workspace as they are now. */
export async function readSurroundings(scope: WorkspaceScope): Promise<Surroundings> {
  const { reps, pools, queues } = await listTargetNames(scope);
  const { rulesetVersion } = await readConfigurationInForce(scope);
  const inForce = rulesetVersion === 0 ? [] : (await readRulesetVersion(scope, rulesetVersion)).rules;
  const open = (rows: { id: string; isArchived: boolean }[]) =>
    new Set(rows.filter((row) => !row.isArchived).map(({ id }) => id));
  return {
    // What forms offer are suggestions: other values may come all the same.
    fields: (await readCustomFields(scope, inForce)).map(({ key, type }) => ({ key, type })),
    reps: new Map(reps.map(({ id, isActive }) => [id, { isActive }])),
    poolIds: open(pools),
    queueIds: open(queues),
  };
}
