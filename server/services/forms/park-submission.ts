import { findParkedByKey, insertParkedSubmission } from "#db/queries/intake-config/parked-submission.ts";
import { appendOutbox } from "#db/queries/outbox.ts";
import type { ParkReason } from "#server/core/form/read-form-body.ts";
import { uuidv7 } from "../../ids.ts";
import { systemActor, writing } from "../actor.ts";
import type { OpenForm } from "./resolve-form.ts";

const SPAM: ReadonlySet<ParkReason> = new Set(["honeypot", "too_fast", "disposable_address"]);

/** A submission to set aside, with the reason. */
export type ToPark = {
  bytes: Uint8Array;
  contentType: string;
  reasons: readonly ParkReason[];
  idempotencyKey: string | null;
};

/**
 * Keeps a submission as its raw bytes with the reasons why it is no lead yet, under an open exception.
 * Answers its id; a retry with the same key answers the first one's and writes nothing.
 */
export function parkSubmission(
  form: OpenForm,
  { bytes, contentType, reasons, idempotencyKey }: ToPark,
): Promise<string> {
  const actor = systemActor(form.workspaceId);
  return writing(actor, async ({ scope, head, now }) => {
    const known = idempotencyKey && (await findParkedByKey(scope, form.id, idempotencyKey));
    if (known) return known.id;
    const [id, exceptionId] = [uuidv7(now), uuidv7(now)];
    const type = reasons.every((reason) => SPAM.has(reason)) ? "spam_doubt" : "parked_submission";
    await insertParkedSubmission(scope, {
      id,
      formId: form.id,
      exceptionId,
      type,
      reasons,
      contentType: contentType.slice(0, 200),
      idempotencyKey,
      receivedAt: new Date(now),
      ...storable(bytes),
    });
    await appendOutbox(scope, { seq: head.seq, at: now, topics: [{ topic: "exception", id: exceptionId }] });
    return id;
  });
}

/** Text where the bytes are text that PostgreSQL can hold, else base64: nothing of them is lost. */
function storable(bytes: Uint8Array): { raw: string; rawEncoding: "utf8" | "base64" } {
  const buffer = Buffer.from(bytes);
  const text = buffer.toString("utf8");
  const isText = !text.includes("\0") && Buffer.from(text, "utf8").equals(buffer);
  return isText ? { raw: text, rawEncoding: "utf8" } : { raw: buffer.toString("base64"), rawEncoding: "base64" };
}
