import type { BatchClient } from "#db/directory/batch-transaction.ts";
import { takeSeqs } from "#db/directory/due.ts";
import { listLines, listReleasedSince } from "#db/queries/held/list-held.ts";
import { exclusionOf, loadAt } from "#server/core/pool/eligibility.ts";
import { poolChain } from "#server/core/pool/overflow.ts";
import { freeFrom, type Given, pacedSince } from "#server/core/pool/pacing.ts";
import type { Priority } from "#server/core/routing/rule.ts";
import type { BatchContext } from "../intake/run-batch.ts";
import { chooseReleases, isOffered, type Line } from "./choose-releases.ts";
import { MOST_PER_POOL, readLine, recordReleases } from "./release-line.ts";

/**
 * Serves held leads before the arrivals of a batch, in the batch's own transaction, and tells it which pools hold
 * leads still, so that no newer lead takes a turn before them. Answers how many seqs that took, beginning at the
 * batch's first. `now`: the instant the arrivals are decided at. Costs a batch one small read while leads are held
 * and nobody can take them.
 */
export async function releaseFirst(client: BatchClient, context: BatchContext, now: number): Promise<number> {
  const lines = await listLines(client);
  context.line = { ahead: new Map(lines.map(({ pool_id, priority }) => [pool_id, priority as Priority])), paced: [] };
  const given = lines.length === 0 ? [] : await listReleasedSince(client, pacedSince(context.settings.heldPace, now));
  if (!lines.some((line) => canMove(context, line, given, now))) return 0;
  const line = await readLine(client, context, now, given);
  const { chosen, particular } = chooseReleases(context, now, line);
  if (chosen.length > 0) {
    await takeSeqs(client, chosen.length);
    recordReleases(context, chosen, context.head.seq);
  }
  context.line = { ahead: aheadAfter(context, line, particular), paced: [] };
  return chosen.length;
}

type PoolLine = { pool_id: string; priority: string };

function canMove(
  { configuration, state, settings }: BatchContext,
  line: PoolLine,
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

/**
 * How urgent the most urgent lead is that each pool holds still, leads aside that nobody there could take anyway. A line
 * that was not read to its end goes on.
 */
function aheadAfter({ state }: BatchContext, { held }: Line, particular: ReadonlySet<string>): Map<string, Priority> {
  const ahead = new Map<string, Priority>();
  const looked = new Map<string, number>();
  for (const { lead } of held) {
    const { pool_id: poolId, priority } = lead;
    if (poolId === null || isOffered({ lead })) continue;
    looked.set(poolId, (looked.get(poolId) ?? 0) + 1);
    const id = lead.id as string;
    const isHeld = state.leads.get(id)?.row.status === "held" && !particular.has(id);
    const goesOn = looked.get(poolId) === MOST_PER_POOL;
    if ((isHeld || goesOn) && !ahead.has(poolId)) ahead.set(poolId, priority as Priority);
  }
  return ahead;
}
