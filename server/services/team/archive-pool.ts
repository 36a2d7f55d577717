import { findPool, listPools, updatePool } from "#db/queries/team/pool.ts";
import { countWaiting } from "#db/queries/team/waiting.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { announceTeam, poolTopic } from "./announce-team.ts";
import { namedInRules, ruleNames } from "./named-in-rules.ts";
import { demandUnused } from "./pool-links.ts";
import { demandFreeName, getPool } from "./team-rows.ts";

/**
 * Puts a pool out of use; members, balances and history stay. Throws `conflict` while a rule in force names it, or
 * while it holds or offers leads, or another pool counts in its ledger or lets leads go over to it.
 */
export function archivePool(actor: Actor, { poolId }: { poolId: string }): Promise<void> {
  demand(actor, "writePools");
  return writing(actor, async (change) => {
    const pool = await getPool(change.scope, poolId);
    const rules = await namedInRules(change, { kind: "pool", id: poolId });
    if (rules.length > 0)
      throw new AppError(
        "conflict",
        `Rules send leads to ${pool.name}: ${ruleNames(rules)}. Publish a ruleset without it first.`,
      );
    await demandNoneWait(change.scope, pool);
    await demandUnused(change.scope, pool);
    await updatePool(change.scope, poolId, { isArchived: true });
    const entry = { action: "pool.archived", subjectKind: "pool", subjectId: poolId, detail: { name: pool.name } };
    await announceTeam(change, actor, entry, [poolTopic(poolId)]);
  });
}

/** Held leads, and offered ones that nobody has taken. */
async function demandNoneWait(scope: WorkspaceScope, { id, name }: { id: string; name: string }): Promise<void> {
  const waiting = (await countWaiting(scope)).filter(({ placeId }) => placeId === id);
  const first = waiting.find(({ isHeld }) => isHeld) ?? waiting[0];
  if (!first) return;
  const { leads, isHeld } = first;
  throw new AppError(
    "conflict",
    `${name} ${isHeld ? "holds" : "offers"} ${leads === 1 ? "1 lead. Assign it" : `${leads} leads. Assign them`} first.`,
  );
}

/** Puts an archived pool back into use, as it was. Throws `conflict` when another one has its name by now. */
export function restorePool(actor: Actor, { poolId }: { poolId: string }): Promise<void> {
  demand(actor, "writePools");
  return writing(actor, async (change) => {
    const pool = await findPool(change.scope, poolId);
    if (!pool) throw notFound("pool");
    if (!pool.isArchived) return;
    demandFreeName(await listPools(change.scope), pool);
    await updatePool(change.scope, poolId, { isArchived: false });
    const entry = { action: "pool.restored", subjectKind: "pool", subjectId: poolId, detail: { name: pool.name } };
    await announceTeam(change, actor, entry, [poolTopic(poolId)]);
  });
}
