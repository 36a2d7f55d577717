import { exclusionOf, loadAt } from "#server/core/pool/eligibility.ts";
import { poolChain } from "#server/core/pool/overflow.ts";
import { freeFrom, type Given } from "#server/core/pool/pacing.ts";
import type { BatchContext } from "../intake/run-batch.ts";

/** Answers whether somebody could be given a lead of this priority from a pool's line now, as far as it does not depend on the lead. */
export function canMove(
  { configuration, state, settings }: BatchContext,
  line: { pool_id: string; priority: string },
  given: readonly Given[],
  now: number,
): boolean {
  const { reps, capsIn } = configuration.roster;
  const chain = poolChain(configuration.roster, line.pool_id);
  const last = chain.at(-1)?.nobodyEligible;
  if (last !== "hold" && last !== "overflow") return true;
  return chain.some(({ id, members, passesOverSlow }) =>
    members.some(({ repId }) => {
      const rep = reps.get(repId);
      const load = loadAt(rep, state.standings.loads.get(repId), now);
      if (exclusionOf(rep, load, now, [], capsIn.get(id)?.get(repId)) !== null) return false;
      if (passesOverSlow && rep?.isSlow) return false;
      return line.priority === "P1" || freeFrom(given, repId, settings.heldPace, now) <= now;
    }),
  );
}
