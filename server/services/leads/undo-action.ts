import { deleteAction, findAction, findFirstAction } from "#db/queries/lead/action.ts";
import { reopenAssignment } from "#db/queries/lead/assignment.ts";
import { updateLead } from "#db/queries/lead/change-lead.ts";
import type { LeadDetailRow } from "#db/queries/lead/find-lead.ts";
import { changeOpenCount } from "#db/queries/lead/load.ts";
import { AppError } from "../../errors.ts";
import { type Actor, type Writing, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { announceLead } from "./change-lead.ts";
import { demandOpen, getLeadFor } from "./lead-at-hand.ts";

const UNDO_WITHIN_MS = 120_000;
const REVERSIBLE = new Set(["accept", "call", "email", "meeting", "note", "qualify", "disqualify", "recycle"]);
const CLOSING = new Set(["qualify", "disqualify", "recycle"]);

type Action = { id: string; kind: string; at: Date };

/**
 * Takes back what the actor has just done with a lead: an acceptance, a logged action, a closing. Within two
 * minutes, and only while nothing came after it; the audit log keeps both.
 */
export function undoAction(actor: Actor, { leadId, actionId }: { leadId: string; actionId: string }): Promise<void> {
  return writing(actor, async (change) => {
    const lead = await getLeadFor(change, actor, leadId);
    const action = await findAction(change.scope, { leadId, actionId });
    if (!action || action.personId !== actor.personId || !REVERSIBLE.has(action.kind)) throw tooLate();
    if (change.now - action.at.getTime() > UNDO_WITHIN_MS) throw tooLate();
    const before = CLOSING.has(action.kind) ? await reopen(change, lead, action) : lead;
    demandOpen(before);
    await deleteAction(change.scope, actionId);
    await restoreTimes(change, before, action);
    await audit(change, actor, {
      action: "lead.undone",
      subjectKind: "lead",
      subjectId: leadId,
      detail: { kind: action.kind },
    });
    await announceLead(change, leadId);
  });
}

const tooLate = () => new AppError("conflict", "This can no longer be taken back.");

/** A closed lead goes back into the hands it was taken from, if nobody has moved it since. */
async function reopen({ scope }: Writing, lead: LeadDetailRow, { at }: Action): Promise<LeadDetailRow> {
  const held =
    lead.closedAt?.getTime() === at.getTime() ? await reopenAssignment(scope, { leadId: lead.id, at }) : undefined;
  if (!held) throw tooLate();
  if (!lead.isTest) await changeOpenCount(scope, held.repId, 1);
  await updateLead(scope, lead.id, { status: "assigned", closedAt: null, qualifiedAt: null });
  return { ...lead, status: "assigned", closedAt: null };
}

/** Acceptance and first action are what the remaining actions of this owner say. */
async function restoreTimes({ scope }: Writing, lead: LeadDetailRow, { at }: Action): Promise<void> {
  const since = lead.assignedAt ?? lead.receivedAt;
  const { firstActionAt, acceptedAt, later } = await findFirstAction(scope, { leadId: lead.id, since, after: at });
  if (later > 0) throw tooLate();
  await updateLead(scope, lead.id, { firstActionAt, acceptedAt: acceptedAt ?? firstActionAt });
}
