import { findStanding, updateMember } from "#db/queries/team/pool-member.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { announceTeam, poolTopic, teamTopic } from "./announce-team.ts";
import { getPool } from "./team-rows.ts";

/**
 * Ends a rep's membership of a pool. Their balance is kept for a return; nobody's changes. `conflict` for somebody whom
 * the pool takes in by its condition.
 */
export function removeMember(actor: Actor, { poolId, repId }: { poolId: string; repId: string }): Promise<void> {
  demand(actor, "writePools");
  return writing(actor, async (change) => {
    const pool = await getPool(change.scope, poolId);
    const standing = await findStanding(change.scope, poolId, repId);
    if (!standing?.isMember) throw notFound("member");
    if (standing.byCondition)
      throw new AppError(
        "conflict",
        `${pool.name} takes them in by its condition. Change the condition, or their skills.`,
      );
    await updateMember(change.scope, { poolId, repId }, { isMember: false });
    const entry = { action: "pool.memberRemoved", subjectKind: "pool", subjectId: poolId, detail: { repId } };
    await announceTeam(change, actor, entry, [poolTopic(poolId), teamTopic(repId)]);
  });
}
