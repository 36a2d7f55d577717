import { hash } from "node:crypto";
import type { ThankYou } from "#server/core/form/form-definition.ts";
import {
  type FormBody,
  formBodySchema,
  lacksConsent,
  leadOfForm,
  type ParkReason,
  spamDoubts,
} from "#server/core/form/read-form-body.ts";
import { thankYouFor } from "#server/core/form/thank-you.ts";
import { findPoison } from "#server/core/lead/poison.ts";
import { readSubmission, type Submission } from "#server/core/lead/submission.ts";
import { AppError } from "../../errors.ts";
import { runtime } from "../../runtime.ts";
import type { IntakeAnswer, IntakeItem } from "../intake/item.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { parkSubmission } from "./park-submission.ts";
import type { OpenForm } from "./resolve-form.ts";

/** What a browser sent, byte for byte, and the same as a value; undefined where it is not readable. */
export type Sent = { bytes: Uint8Array; contentType: string; value: unknown };

/** All a visitor is told. */
export type FormAnswer = { submissionId: string; thankYou: ThankYou };

type Reading =
  | { body: FormBody; submission: Submission; reasons: [] }
  | { body: FormBody | undefined; reasons: readonly ParkReason[] };

/**
 * Takes one filled form: a lead decided and committed, or parked with its raw bytes and the reasons.
 * Nothing is refused for its content. Throws only when nothing could be written; then the same try
 * may be made again with the same key.
 */
export async function takeFormSubmission(form: OpenForm, sent: Sent): Promise<FormAnswer> {
  const read = readSent(form, sent.value);
  const idempotencyKey = read.body?.idempotency_key || null;
  const park = async (reasons: readonly ParkReason[]) => {
    const submissionId = await parkSubmission(form, { ...sent, reasons, idempotencyKey });
    return { submissionId, thankYou: thankYouFor(form.definition, null) };
  };
  if (!("submission" in read)) return park(read.reasons);
  try {
    return await route(form, sent, read.submission, idempotencyKey);
  } catch (error) {
    runtime().log.error({ err: error, formId: form.id }, "a form's submission could not be routed");
    return park(["failed"]);
  }
}

/** Reads what was sent as a lead, or says why a person must look at it first. */
export function readSent({ definition }: Pick<OpenForm, "definition">, value: unknown): Reading {
  if (value === undefined) return { body: undefined, reasons: ["unreadable"] };
  if (findPoison(value).length > 0) return { body: undefined, reasons: ["not_storable"] };
  const parsed = formBodySchema.safeParse(value);
  if (!parsed.success) return { body: undefined, reasons: ["wrong_shape"] };
  const body = parsed.data;
  const doubts = [...spamDoubts(body), ...(lacksConsent(definition, body) ? (["no_consent"] as const) : [])];
  if (doubts.length > 0) return { body, reasons: doubts };
  const read = readSubmission(leadOfForm(definition, body));
  if (read.ok) return { body, submission: read.submission, reasons: [] };
  const isAnonymous = read.problems.every(({ code }) => code === "missing_identity");
  return { body, reasons: [isAnonymous ? "no_identity" : "invalid_value"] };
}

async function route(form: OpenForm, sent: Sent, submission: Submission, key: string | null): Promise<FormAnswer> {
  const raw = Buffer.from(sent.bytes).toString("utf8");
  const item: IntakeItem = {
    submission,
    raw,
    source: { id: form.sourceId, kind: "form", name: form.name },
    idempotencyKey: key && `form:${form.id}:${key}`,
    requestHash: key && hash("sha256", raw, "hex"),
  };
  const { submissionId, disposition, owner } = await submit(form, item);
  return { submissionId, thankYou: thankYouFor(form.definition, { disposition, ownerName: owner?.name ?? null }) };
}

/** The same key with other words is a visitor who went on typing after a lost answer: a further submission, not a refusal. */
async function submit(form: OpenForm, item: IntakeItem): Promise<IntakeAnswer> {
  try {
    return await submitLead(form.workspaceId, item);
  } catch (error) {
    if (!(error instanceof AppError) || item.idempotencyKey === null) throw error;
    return submitLead(form.workspaceId, { ...item, idempotencyKey: null, requestHash: null });
  }
}
