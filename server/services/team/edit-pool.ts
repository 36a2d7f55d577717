import type * as z from "zod";
import { listPools, updatePool } from "#db/queries/team/pool.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, poolTopic } from "./announce-team.ts";
import { poolChangeInput } from "./pool-input.ts";
import { demandActiveRep, demandFreeName, getPool } from "./team-rows.ts";

/** Changes a pool's name or what it does when nobody is eligible; what is not named stays. */
export function editPool(actor: Actor, input: z.input<typeof poolChangeInput>): Promise<void> {
  demand(actor, "writePools");
  const { poolId, ...sent } = readInput(poolChangeInput, input);
  return writing(actor, async (change) => {
    const { scope } = change;
    const pool = await getPool(scope, poolId);
    const settings = {
      name: sent.name ?? pool.name,
      nobodyEligible: sent.nobodyEligible ?? pool.nobodyEligible,
      managerRepId: sent.managerRepId === undefined ? pool.managerRepId : sent.managerRepId,
    };
    demandFreeName(await listPools(scope), { id: poolId, name: settings.name });
    if (settings.managerRepId !== null && settings.managerRepId !== pool.managerRepId)
      await demandActiveRep(scope, settings.managerRepId, "managerRepId");
    await updatePool(scope, poolId, settings);
    const entry = { action: "pool.changed", subjectKind: "pool", subjectId: poolId, detail: settings };
    await announceTeam(change, actor, entry, [poolTopic(poolId)]);
  });
}
