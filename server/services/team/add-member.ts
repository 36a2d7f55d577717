import type * as z from "zod";
import { findStanding, joinPool } from "#db/queries/team/pool-member.ts";
import { AppError } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, poolTopic, teamTopic } from "./announce-team.ts";
import { newMemberInput } from "./pool-input.ts";
import { demandActiveRep, getPool } from "./team-rows.ts";

/**
 * Lets a rep take leads of a pool, with a weight. A new member starts level; one who returns has the balance they
 * left with; nobody else's changes.
 */
export function addMember(actor: Actor, input: z.input<typeof newMemberInput>): Promise<void> {
  demand(actor, "writePools");
  const { poolId, repId, weight } = readInput(newMemberInput, input);
  return writing(actor, async (change) => {
    const { scope, now } = change;
    const pool = await getPool(scope, poolId);
    const rep = await demandActiveRep(scope, repId, "repId");
    if ((await findStanding(scope, poolId, repId))?.isMember)
      throw new AppError("conflict", `${rep.name} is a member of ${pool.name} already.`, { field: "repId" });
    await joinPool(scope, { poolId, repId, weight, at: new Date(now) });
    const entry = { action: "pool.memberAdded", subjectKind: "pool", subjectId: poolId, detail: { repId, weight } };
    await announceTeam(change, actor, entry, [poolTopic(poolId), teamTopic(repId)]);
  });
}
