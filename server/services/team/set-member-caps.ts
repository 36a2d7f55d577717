import type * as z from "zod";
import { findStanding, updateMember } from "#db/queries/team/pool-member.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, poolTopic, teamTopic } from "./announce-team.ts";
import { memberCapsInput } from "./pool-input.ts";
import { getPool } from "./team-rows.ts";

/** Sets the caps that a member has for this pool's leads; what came in this month already counts. */
export function setMemberCaps(actor: Actor, input: z.input<typeof memberCapsInput>): Promise<void> {
  demand(actor, "writeTeam");
  const { poolId, repId, caps } = readInput(memberCapsInput, input);
  return writing(actor, async (change) => {
    await getPool(change.scope, poolId);
    const standing = await findStanding(change.scope, poolId, repId);
    if (!standing?.isMember) throw notFound("member");
    await updateMember(change.scope, { poolId, repId }, { caps });
    const entry = { action: "pool.memberCapped", subjectKind: "pool", subjectId: poolId, detail: { repId, caps } };
    await announceTeam(change, actor, entry, [poolTopic(poolId), teamTopic(repId)], { recount: [repId] });
  });
}
