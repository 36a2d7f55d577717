import type { HeldLead } from "#db/queries/held/list-held.ts";
import { nextChance } from "#server/core/pool/next-chance.ts";
import { poolChain } from "#server/core/pool/overflow.ts";
import { freeFrom, type Given } from "#server/core/pool/pacing.ts";
import type { BatchContext } from "../intake/run-batch.ts";
import { excludedFrom, isOffered, waitEnd } from "./choose-releases.ts";

/** Where the clock says that somebody can take a lead now but nobody did, it is looked at again a little later. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Answers when one of these held leads has its next chance without anybody editing anything: working time begins,
 * time off or a pause ends, a full cap lets one through, a rep may be given the next held lead, or a wait is over. Epoch ms; null: not by the clock.
 */
export function nextRelease(
  context: BatchContext,
  now: number,
  held: readonly HeldLead[],
  given: readonly Given[],
): number | null {
  const seen = new Map<string, number | null>();
  for (const one of held) {
    if (isOffered(one)) continue;
    const key = JSON.stringify([one.lead.pool_id, one.held_for_rep_id, excludedFrom(one), one.lead.priority === "P1"]);
    if (!seen.has(key)) seen.set(key, chanceOf(context, now, one, given));
  }
  const chances = [...seen.values(), ...held.map(waitEnd)].filter((at) => at !== null);
  return chances.length === 0 ? null : Math.min(...chances);
}

function chanceOf(context: BatchContext, now: number, held: HeldLead, given: readonly Given[]): number | null {
  const { configuration, state, settings } = context;
  const excluded = excludedFrom(held);
  const chances = waitedFor(context, { poolId: held.lead.pool_id, repId: held.held_for_rep_id })
    .filter((repId) => !excluded.includes(repId))
    .map((repId) => {
      const known = configuration.roster.reps.get(repId);
      // An owner who is waited for takes the lead whatever their open limit; whether it is one, the rule says.
      const rep = known && held.lead.pool_id === null ? { ...known, openLimit: null } : known;
      // A cap refuses pool targets only.
      const caps = configuration.roster.capsIn.get(held.lead.pool_id ?? "")?.get(repId);
      const at = nextChance(rep, state.standings.loads.get(repId), now, caps);
      if (at === null) return null;
      const from = held.lead.priority === "P1" ? at : Math.max(at, freeFrom(given, repId, settings.heldPace, now));
      return from > now ? from : now + LOOK_AGAIN_MS;
    })
    .filter((at) => at !== null);
  return chances.length === 0 ? null : Math.min(...chances);
}

/** The reps of whom one must become free: those of the pool, or the one a rule named. */
export function waitedFor(
  { configuration }: BatchContext,
  { poolId, repId }: { poolId: string | null; repId: string | null },
): string[] {
  if (poolId === null) return repId === null ? [] : [repId];
  const members = poolChain(configuration.roster, poolId).flatMap((pool) => pool.members);
  return [...new Set(members.map((member) => member.repId))];
}
