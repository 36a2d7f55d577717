import { AppError } from "../../errors.ts";
import { decideItem, type ItemResult } from "./decide-item.ts";
import type { PreparedItem } from "./prepare.ts";
import type { BatchContext } from "./run-batch.ts";

/** Decides the arrivals of a batch one after another; the first has `firstSeq`. The rows to write stay in the context. */
export function decideBatch(
  context: BatchContext,
  prepared: readonly PreparedItem[],
  firstSeq: number,
): (ItemResult | AppError)[] {
  return prepared.map((item, at) => decideOrReplay(context, item, firstSeq + at));
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
