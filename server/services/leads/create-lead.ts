import * as z from "zod";
import { LEAD_TYPES } from "#server/core/lead/lead-type.ts";
import { readSubmission } from "#server/core/lead/submission.ts";
import { AppError } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { sourceFor } from "../forms/source-for.ts";
import { submitLead } from "../intake/submit-lead.ts";

const SOURCE_NAME = "By hand";
const line = z.string().trim().max(300).optional();

/** A lead as a member types it in; one of e-mail and phone must be there. Names as in the public API. */
export const newLeadSchema = z.object({
  email: line,
  phone: line,
  first_name: line,
  last_name: line,
  company: line,
  job_title: line,
  country: line,
  type: z.enum(LEAD_TYPES).optional(),
  product_interest: z.array(z.string().trim().max(120)).max(20).optional(),
  message: z.string().trim().max(5_000).optional(),
});
/** What `newLeadSchema` reads. */
/** What `newLeadSchema` reads. */
export type NewLead = z.infer<typeof newLeadSchema>;

/** Takes in a lead that a member types, by the same way and rules as every other. Answers where it went. */
export async function createLead(actor: Actor, typed: NewLead) {
  demand(actor, "createLead");
  const read = readSubmission(typed);
  if (!read.ok) throw refusal(read.problems[0]);
  const sourceId = await writing(actor, async (change) => {
    await audit(change, actor, { action: "lead.created", subjectKind: "lead", subjectId: null, detail: {} });
    return sourceFor(change.scope, { kind: "manual", name: SOURCE_NAME, createdAt: new Date(change.now) });
  });
  const { leadId, kind, status, owner, reason } = await submitLead(actor.workspaceId, {
    submission: read.submission,
    raw: JSON.stringify(typed),
    source: { id: sourceId, kind: "manual", name: SOURCE_NAME },
    idempotencyKey: null,
    requestHash: null,
    ...(actor.at === undefined ? {} : { at: actor.at }),
  });
  return { leadId, kind, status, ownerName: owner?.name ?? null, reason };
}

function refusal(problem: { pointer: string; message: string } | undefined): AppError {
  const field = problem?.pointer.split("/")[1];
  return new AppError("invalid", problem?.message ?? "This is no lead.", field ? { field } : {});
}
