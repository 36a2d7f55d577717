import type * as z from "zod";
import { findStanding, updateMember } from "#db/queries/team/pool-member.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, poolTopic, teamTopic } from "./announce-team.ts";
import { weightInput } from "./pool-input.ts";
import { getPool } from "./team-rows.ts";

/** Changes a member's share of a pool from now on; nobody's balance changes. */
export function reweightMember(actor: Actor, input: z.input<typeof weightInput>): Promise<void> {
  demand(actor, "writePools");
  const { poolId, repId, weight } = readInput(weightInput, input);
  return writing(actor, async (change) => {
    await getPool(change.scope, poolId);
    const standing = await findStanding(change.scope, poolId, repId);
    if (!standing?.isMember) throw notFound("member");
    if (standing.weight === weight) return;
    await updateMember(change.scope, { poolId, repId }, { weight });
    const detail = { repId, from: standing.weight, to: weight };
    const entry = { action: "pool.memberReweighted", subjectKind: "pool", subjectId: poolId, detail };
    await announceTeam(change, actor, entry, [poolTopic(poolId), teamTopic(repId)]);
  });
}
