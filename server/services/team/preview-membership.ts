import * as z from "zod";
import { listStandings } from "#db/queries/team/pool-member.ts";
import { listReps } from "#db/queries/team/rep.ts";
import { movesOf } from "#server/core/pool/membership.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { membershipInput } from "./pool-input.ts";
import { getPool } from "./team-rows.ts";

/** A condition on people, for a pool that is there or (null) a new one. */
export const membershipPreviewInput = z.strictObject({ poolId: z.uuid().nullable(), membership: membershipInput });

/**
 * Says by name who would join a pool by a condition, who would leave it, and how many would be in it; nothing is written.
 * `not_found` for anybody else's pool.
 */
export function previewMembership(actor: Actor, input: z.input<typeof membershipPreviewInput>) {
  demand(actor, "writePools");
  const { poolId, membership } = readInput(membershipPreviewInput, input);
  return reading(actor, async (scope) => {
    if (poolId !== null) await getPool(scope, poolId);
    const reps = await listReps(scope);
    const standings = poolId === null ? [] : await listStandings(scope, { poolId });
    const { joining, leaving } = movesOf(membership, reps, standings);
    const names = new Map(reps.map(({ id, name }) => [id, name]));
    const named = (ids: readonly string[]) =>
      ids.map((id) => names.get(id) ?? "").sort((a, b) => a.localeCompare(b, "en"));
    const members = standings.filter(({ isMember }) => isMember).length + joining.length - leaving.length;
    return { joining: named(joining), leaving: named(leaving), members };
  });
}
