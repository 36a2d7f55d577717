import { findParkedByException } from "#db/queries/intake-config/parked-submission.ts";
import { readFormContent } from "#server/core/form/form-content.ts";
import { formBodySchema } from "#server/core/form/read-form-body.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, reading } from "../actor.ts";

const MOST_CHARACTERS = 4_000;

/** What was sent, as its answers by name; where it cannot be read so, `text` is its beginning as it came. */
export type ReadParked = { answers: { name: string; value: string }[]; text: string | null; leadId: string | null };

/** Reads the submission that an exception is about, for the person who decides whether it becomes a lead. */
export async function readParked(actor: Actor, exceptionId: string): Promise<ReadParked> {
  demand(actor, "resolveExceptions");
  const parked = await reading(actor, (scope) => findParkedByException(scope, exceptionId));
  if (!parked) throw notFound("submission");
  const bytes = Buffer.from(parked.raw, parked.rawEncoding);
  const body = formBodySchema.safeParse(readFormContent(bytes, parked.contentType));
  const answers = body.success ? Object.entries(body.data.values) : [];
  return {
    answers: answers.map(([name, value]) => ({ name, value: [value].flat().join(", ") })),
    text: body.success ? null : bytes.toString("utf8").slice(0, MOST_CHARACTERS),
    leadId: parked.leadId,
  };
}
