import { findForm } from "#db/queries/intake-config/form.ts";
import { findParkedByException, updateParkedLead } from "#db/queries/intake-config/parked-submission.ts";
import { readFormContent } from "#server/core/form/form-content.ts";
import { formDefinitionSchema } from "#server/core/form/form-definition.ts";
import { formBodySchema, leadOfForm } from "#server/core/form/read-form-body.ts";
import { readSubmission, type Submission } from "#server/core/lead/submission.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, demand, reading, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { submitLead } from "../intake/submit-lead.ts";

/**
 * Lets a parked submission become a lead after all: decided now, by the live rules. Answers the lead. Twice is
 * once. Throws `precondition` when what was sent cannot be a lead at all. The exception stays for its resolver.
 */
export async function releaseParked(actor: Actor, exceptionId: string): Promise<{ leadId: string }> {
  demand(actor, "resolveExceptions");
  const { parked, form } = await reading(actor, async (scope) => {
    const found = await findParkedByException(scope, exceptionId);
    const itsForm = found && (await findForm(scope, found.formId));
    if (!itsForm) throw notFound("submission");
    return { parked: found, form: itsForm };
  });
  if (parked.leadId) return { leadId: parked.leadId };
  const { leadId } = await submitLead(actor.workspaceId, {
    submission: readAnyway(form.definition, Buffer.from(parked.raw, parked.rawEncoding), parked.contentType),
    raw: parked.raw,
    source: { id: form.sourceId, kind: "form", name: form.name },
    idempotencyKey: `parked:${parked.id}`,
    requestHash: parked.id,
  });
  await writing(actor, async ({ scope, now }) => {
    await updateParkedLead(scope, parked.id, leadId);
    await audit({ scope, now }, actor, {
      action: "submission.released",
      subjectKind: "parked_submission",
      subjectId: parked.id,
      detail: { leadId, reasons: parked.reasons },
    });
  });
  return { leadId };
}

function readAnyway(definition: unknown, bytes: Uint8Array, contentType: string): Submission {
  const body = formBodySchema.safeParse(readFormContent(bytes, contentType));
  if (!body.success) throw unreadable();
  const read = readSubmission(leadOfForm(formDefinitionSchema.parse(definition), body.data));
  if (!read.ok) throw unreadable();
  return read.submission;
}

const unreadable = () =>
  new AppError(
    "precondition",
    "What was sent cannot be read as a lead. It stays here as it came; dismiss it when you have looked at it.",
  );
