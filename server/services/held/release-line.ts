import { batchClientOf } from "#db/directory/batch-transaction.ts";
import { setHasHeld, takeSeqs } from "#db/directory/due.ts";
import { findWaiting, type LinePlace, listReleasedSince } from "#db/queries/held/list-held.ts";
import { writeBatch } from "#db/queries/intake/write-batch.ts";
import { pacedSince } from "#server/core/pool/pacing.ts";
import { single } from "../../runtime.ts";
import type { Writing } from "../actor.ts";
import { recordDecision } from "../intake/decision-rows.ts";
import { finishRows } from "../intake/finish-rows.ts";
import { openContext } from "../intake/redecide.ts";
import type { BatchContext } from "../intake/run-batch.ts";
import type { ChosenRelease } from "./choose-releases.ts";
import { lookAlong } from "./look-along.ts";
import { nextRelease } from "./next-release.ts";

/** What a release came to. `next`: when the leads that stay have their next chance by the clock, epoch ms; null: never. */
export type Released = { count: number; next: number | null };

/**
 * Gives held leads to whoever can take them now, by priority, then age: P1 at once, others to one rep no faster
 * than the workspace's pace. Only the pool step runs, under the rule and version that chose the pool; what stays held leaves no
 * trace. An offered lead that nobody has taken goes on once its wait is over. A long line is looked along in several goes, one
 * right after the other. For the holder of the workspace's lock. Source: product.md section 8.
 */
export async function releaseHeld(writing: Pick<Writing, "scope" | "head" | "now">): Promise<Released> {
  const client = batchClientOf(writing.scope);
  const waiting = await findWaiting(client);
  if (!waiting.held) await setHasHeld(client, false);
  if (!waiting.held && !waiting.offered) return { count: 0, next: null };
  const context = await openContext(client, writing, []);
  const given = await listReleasedSince(client, pacedSince(context.settings.heldPace, writing.now));
  const from = cutShort().get(client.workspaceId);
  const along = await lookAlong(client, context, { now: writing.now, given, from });
  noteCutShort(client.workspaceId, along.cutShort);
  const { chosen } = along;
  if (chosen.length > 0) {
    const before = await takeSeqs(client, chosen.length);
    recordReleases(context, chosen, before);
    const rows = finishRows(context, before + chosen.length);
    if (rows) await writeBatch(client, rows);
  }
  const ids = new Set(chosen.map(({ decision }) => decision.leadId));
  const left = along.held.filter(({ lead }) => !ids.has(lead.id as string));
  const goesOn = chosen.length > 0 || along.cutShort.length > 0;
  const next = goesOn ? writing.now : nextRelease(context, writing.now, left, given);
  return { count: chosen.length, next };
}

/** Where the last look along long lines was cut short, by workspace. The process keeps it in memory: after a restart it begins in front. */
const cutShort = () => single("held-cut-short", () => new Map<string, readonly LinePlace[]>());

function noteCutShort(workspaceId: string, places: readonly LinePlace[]): void {
  if (places.length > 0) cutShort().set(workspaceId, places);
  else cutShort().delete(workspaceId);
}

/** Adds releases to the batch; their seqs follow `before`. */
export function recordReleases(context: BatchContext, chosen: readonly ChosenRelease[], before: number): void {
  chosen.forEach((release, at) => recordDecision(context, { ...release, seq: before + at + 1 }));
}
