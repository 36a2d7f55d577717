import { updateLead } from "#db/queries/lead/change-lead.ts";
import type { LeadDetailRow } from "#db/queries/lead/find-lead.ts";
import { findSnapshot } from "#db/queries/lead/snapshot.ts";
import { getWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { fieldLabel } from "#server/core/handoff/describe-value.ts";
import type { NormalisedLead } from "#server/core/lead/lead.ts";
import { amend } from "#server/core/normalise/amend.ts";
import type { Catalogue } from "#server/core/normalise/normalise.ts";
import { leadSnapshotSchema } from "#server/core/routing/snapshot.ts";
import { readWorkspaceSettings } from "#server/core/workspace-settings.ts";
import { AppError } from "../../errors.ts";
import type { Actor, Writing } from "../actor.ts";
import { decideAgain, isUnworked } from "./decide-again.ts";

/**
 * Writes a value on one lead as a person says it is, and decides the lead again unless somebody works on it already.
 * Throws `invalid` when the value means nothing either.
 */
export async function correctValue(
  change: Writing,
  actor: Actor,
  lead: LeadDetailRow,
  { field, text }: { field: string; text: string },
): Promise<void> {
  const known = await readNormalised(change.scope, lead);
  const corrected = amend(known, field, text, await catalogueOf(change.scope));
  if (!corrected)
    throw new AppError("invalid", `“${text}” is no ${fieldLabel(field).toLowerCase()} that is known either.`, {
      field: "text",
    });
  await writeCorrected(change, actor, lead, corrected);
}

/** Writes a corrected lead down, and decides it again unless somebody works on it already. */
export async function writeCorrected(
  change: Writing,
  actor: Actor,
  lead: LeadDetailRow,
  corrected: NormalisedLead,
): Promise<void> {
  await updateLead(change.scope, lead.id, {
    type: corrected.type,
    phone: corrected.phone,
    firstName: corrected.firstName,
    lastName: corrected.lastName,
    company: corrected.company,
    jobTitle: corrected.jobTitle,
    country: corrected.country,
    state: corrected.state,
    city: corrected.city,
    employees: corrected.employees,
    productInterest: [...corrected.productInterest],
    language: corrected.language,
    timeZone: corrected.timeZone,
  });
  if (isUnworked(lead)) await decideAgain(change, actor, lead, corrected);
}

/** The lead as it was decided last. Throws `precondition` once the person was erased. */
export async function readNormalised(scope: WorkspaceScope, lead: LeadDetailRow): Promise<NormalisedLead> {
  const stored = await findSnapshot(scope, lead.decisionId);
  if (stored === undefined) throw new AppError("precondition", "This person was erased; there is nothing to correct.");
  return leadSnapshotSchema.parse(stored).lead;
}

/** The workspace's own lists as they are now, under the lock. */
export async function catalogueOf(scope: WorkspaceScope): Promise<Catalogue> {
  const { productInterests } = readWorkspaceSettings(await getWorkspaceSettings(scope));
  return { productInterest: productInterests };
}
