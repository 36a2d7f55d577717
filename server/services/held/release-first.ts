import type { BatchClient } from "#db/directory/batch-transaction.ts";
import { takeSeqs } from "#db/directory/due.ts";
import { listLines, listReleasedSince } from "#db/queries/held/list-held.ts";
import { pacedSince } from "#server/core/pool/pacing.ts";
import type { Priority } from "#server/core/routing/rule.ts";
import type { BatchContext } from "../intake/run-batch.ts";
import { canMove } from "./can-move.ts";
import { isOffered } from "./choose-releases.ts";
import { type Along, lookAlong } from "./look-along.ts";
import { recordReleases } from "./release-line.ts";

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
  const along = await lookAlong(client, context, { now, given });
  const { chosen } = along;
  if (chosen.length > 0) {
    await takeSeqs(client, chosen.length);
    recordReleases(context, chosen, context.head.seq);
  }
  context.line = { ahead: aheadAfter(context, along), paced: [] };
  return chosen.length;
}

/**
 * How urgent the most urgent lead is that each pool holds still, leads aside that nobody there could take anyway. A line
 * that was not read to its end goes on.
 */
function aheadAfter({ state }: BatchContext, { held, particular, unread }: Along): Map<string, Priority> {
  const ahead = new Map<string, Priority>();
  for (const { lead } of held) {
    const { pool_id: poolId, priority } = lead;
    if (poolId === null || isOffered({ lead }) || ahead.has(poolId)) continue;
    const id = lead.id as string;
    if (state.leads.get(id)?.row.status === "held" && !particular.has(id)) ahead.set(poolId, priority as Priority);
  }
  for (const [poolId, { priority }] of unread) if (!ahead.has(poolId)) ahead.set(poolId, priority as Priority);
  return ahead;
}
