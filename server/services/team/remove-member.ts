import { findStanding, updateMember } from "#db/queries/team/pool-member.ts";
import { fits } from "#server/core/pool/membership.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { announceTeam, poolTopic, teamTopic } from "./announce-team.ts";
import { getPool, getRep, membershipOf } from "./team-rows.ts";

/**
 * Ends a rep's membership of a pool. Their balance is kept for a return; nobody's changes. `conflict` for somebody whom
 * the pool takes in by its condition, however they came: they would be back at once.
 */
export function removeMember(actor: Actor, { poolId, repId }: { poolId: string; repId: string }): Promise<void> {
  demand(actor, "writePools");
  return writing(actor, async (change) => {
    const pool = await getPool(change.scope, poolId);
    const standing = await findStanding(change.scope, poolId, repId);
    if (!standing?.isMember) throw notFound("member");
    const membership = membershipOf(pool);
    if (membership && fits(membership, await getRep(change.scope, repId)))
      throw new AppError(
        "conflict",
        `${pool.name} takes them in by its condition. Change the condition, or their skills.`,
      );
    await updateMember(change.scope, { poolId, repId }, { isMember: false });
    const entry = { action: "pool.memberRemoved", subjectKind: "pool", subjectId: poolId, detail: { repId } };
    await announceTeam(change, actor, entry, [poolTopic(poolId), teamTopic(repId)]);
  });
}
