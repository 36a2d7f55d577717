import { readConfigurationInForce } from "#db/directory/configuration-in-force.ts";
import { listLedgers } from "#db/queries/rules/standings.ts";
import { getRosterBody } from "#db/queries/team/ledger.ts";
import { listLoads } from "#db/queries/team/load.ts";
import { getWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import { rosterSchema } from "#server/core/routing/roster.ts";
import { clockFactsAt } from "#server/core/time/clock-facts.ts";
import { readWorkspaceSettings } from "#server/core/workspace-settings.ts";
import { type Actor, demand, reading } from "../actor.ts";

/**
 * Reads what a decision is told besides lead and rules: people, pools and their standings as of now, the
 * response standards, and the clock (epoch ms). For those who may see the team's numbers.
 */
export function readTryContext(actor: Actor) {
  demand(actor, "readTeam");
  return reading(actor, async (scope) => {
    const { now, rosterHash } = await readConfigurationInForce(scope);
    const { responseMinutes, businessHours } = readWorkspaceSettings(await getWorkspaceSettings(scope));
    const { timeZone } = await getWorkspace(scope);
    return {
      now,
      rosterHash,
      roster: rosterSchema.parse(await getRosterBody(scope, rosterHash)),
      ledgers: await listLedgers(scope),
      loads: await listLoads(scope),
      standards: responseMinutes,
      clock: clockFactsAt(now, { timeZone, weekly: businessHours }),
    };
  });
}
