import type { Topic } from "#db/queries/outbox.ts";
import { listPools } from "#db/queries/team/pool.ts";
import { joinPool, listStandings, updateMember } from "#db/queries/team/pool-member.ts";
import { listReps } from "#db/queries/team/rep.ts";
import { membershipSchema, movesOf } from "#server/core/pool/membership.ts";
import type { Actor, Writing } from "../actor.ts";
import { audit } from "../audit.ts";

/** Weight of somebody who joins for the first time. */
const WEIGHT = 100;

/**
 * Brings the members of pools that take people in by a condition in line with the people as they are now: part of every
 * change of people and pools, in its transaction. Whoever joins starts level or has the balance and weight they left
 * with; whoever leaves keeps theirs; nobody else's changes. Answers the pools that changed, for open pages.
 */
export async function alignMembers(change: Writing, actor: Actor): Promise<Topic[]> {
  const { scope, now } = change;
  const pools = (await listPools(scope)).filter(({ membership, isArchived }) => membership !== null && !isArchived);
  if (pools.length === 0) return [];
  const reps = await listReps(scope);
  const topics: Topic[] = [];
  for (const { id: poolId, membership } of pools) {
    const standings = await listStandings(scope, { poolId });
    const { joining, leaving } = movesOf(membershipSchema.parse(membership), reps, standings);
    if (joining.length + leaving.length === 0) continue;
    for (const repId of joining) {
      const weight = standings.find((one) => one.repId === repId)?.weight ?? WEIGHT;
      await joinPool(scope, { poolId, repId, weight, byCondition: true, at: new Date(now) });
    }
    for (const repId of leaving) await updateMember(scope, { poolId, repId }, { isMember: false });
    const detail = { joined: joining, left: leaving };
    await audit(change, actor, { action: "pool.membersAligned", subjectKind: "pool", subjectId: poolId, detail });
    topics.push({ topic: "pool", id: poolId });
  }
  return topics;
}
