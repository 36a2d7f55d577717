import { findStanding, updateMember } from "#db/queries/team/pool-member.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { announceTeam, poolTopic, teamTopic } from "./announce-team.ts";
import { getPool } from "./team-rows.ts";

/** Ends a rep's membership of a pool. Their balance is kept for a return; nobody's changes. */
export function removeMember(actor: Actor, { poolId, repId }: { poolId: string; repId: string }): Promise<void> {
  demand(actor, "writePools");
  return writing(actor, async (change) => {
    await getPool(change.scope, poolId);
    if (!(await findStanding(change.scope, poolId, repId))?.isMember) throw notFound("member");
    await updateMember(change.scope, { poolId, repId }, { isMember: false });
    const entry = { action: "pool.memberRemoved", subjectKind: "pool", subjectId: poolId, detail: { repId } };
    await announceTeam(change, actor, entry, [poolTopic(poolId), teamTopic(repId)]);
  });
}
