import { findLoad, saveLoad } from "#db/queries/lead/load.ts";
import { listTakenSince } from "#db/queries/team/taken.ts";
import { loadAt } from "#server/core/pool/eligibility.ts";
import { takeLead } from "#server/core/routing/apply.ts";
import type { Writing } from "../actor.ts";
import { countedCaps, rosterRepOf } from "../leads/into-hands.ts";

/** The longest that a cap looks back: a month of 31 days, and a day of another zone. */
const LOOK_BACK_MS = 32 * 86_400_000;

/**
 * Counts anew what caps count of a rep, from the leads that came into their hands: after caps or a time zone have
 * changed, so that a cap set in the middle of a month knows the month. `rosterHash`: the roster made by the change.
 */
export async function recountTaken(
  { scope, now }: Pick<Writing, "scope" | "now">,
  { rosterHash, repId }: { rosterHash: string; repId: string },
): Promise<void> {
  const rep = await rosterRepOf({ scope, head: { rosterHash } }, repId);
  if (!rep) return;
  const known = await findLoad(scope, repId);
  const roster = { reps: new Map([[repId, rep]]), counted: new Map([[repId, await countedCaps(scope, rep)]]) };
  const arrivals = await listTakenSince(scope, repId, new Date(now - LOOK_BACK_MS));
  if (!known && arrivals.length === 0) return;
  let load = loadAt(rep, undefined, now);
  for (const { startedAt, poolId } of arrivals) {
    const at = startedAt.getTime();
    load = takeLead(loadAt(rep, load, at), roster, { repId, poolId, at });
  }
  await saveLoad(scope, { ...loadAt(rep, load, now), open: known?.open ?? 0 });
}
