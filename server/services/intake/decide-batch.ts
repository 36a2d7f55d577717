import type { BatchClient } from "#db/directory/batch-transaction.ts";
import { batchStatements } from "#db/queries/intake/write-batch.ts";
import { AppError } from "../../errors.ts";
import { takeRows } from "./batch-state.ts";
import { decideItem, type ItemResult } from "./decide-item.ts";
import type { PreparedItem } from "./prepare.ts";
import type { BatchContext } from "./run-batch.ts";

/** Up to so many arrivals are decided before the database begins to write them. */
const PIECE = 16;

/** What a batch's arrivals came to, in order, and what the database has been asked to write meanwhile. */
export type DecidedBatch = { results: (ItemResult | AppError)[]; sent: Promise<unknown>[] };

/**
 * Decides the arrivals of a batch one after another; the first has `firstSeq`. A long batch goes to the database piece
 * by piece, so that it writes while the next piece is decided: the lock is held for the longer of the two, not for
 * both. The rows of the last piece stay in the context.
 */
export function decideBatch(
  client: BatchClient,
  context: BatchContext,
  prepared: readonly PreparedItem[],
  firstSeq: number,
): DecidedBatch {
  const sent: Promise<unknown>[] = [];
  const pieces = Math.ceil(prepared.length / PIECE);
  const size = Math.ceil(prepared.length / pieces);
  const results = prepared.map((item, at) => {
    if (at > 0 && at % size === 0) sent.push(...sendPiece(client, context));
    return decideOrReplay(context, item, firstSeq + at);
  });
  return { results, sent };
}

/** A statement that fails is heard by whoever waits for the batch, also when that is later. */
function sendPiece(client: BatchClient, { state }: BatchContext): Promise<unknown>[] {
  const rows = takeRows(state);
  if (rows.decisions.length === 0) return [];
  const sent = batchStatements(client.workspaceId, rows).map((statement) => client.query(statement));
  for (const answer of sent) answer.catch(() => undefined);
  return sent;
}

function decideOrReplay(context: BatchContext, item: PreparedItem, seq: number): ItemResult | AppError {
  const { idempotencyKey, requestHash } = item.sent;
  const known = idempotencyKey === null ? undefined : context.state.keys.get(idempotencyKey);
  if (!known) return decideItem(context, item, seq);
  if (known.requestHash !== requestHash) {
    return new AppError("conflict", "This Idempotency-Key was used with another body in the last 24 hours.", {
      field: "Idempotency-Key",
    });
  }
  return { kind: "replay", leadId: known.leadId, submissionId: known.submissionId, decisionId: known.decisionId };
}
