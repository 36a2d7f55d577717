import { findCoverOf } from "#db/queries/cover/task.ts";
import { updateLead } from "#db/queries/lead/change-lead.ts";
import type { LoggedAction } from "#server/core/outcome/action.ts";
import { type Actor, type Writing, writing } from "../actor.ts";
import { endCover } from "../cover/end-cover.ts";
import { announceLead, recordAction } from "./change-lead.ts";
import { keepNote } from "./keep-note.ts";
import { demandOpen, demandOwnOr, getLeadFor } from "./lead-at-hand.ts";

/**
 * Logs a call, e-mail, meeting or note with its outcome and next step, by the owner, who covers for them, or a
 * manager. The first one stops the lead's clock, and whoever acts has accepted; nobody has to cover then. Words go to the lead's notes; the action itself holds codes only.
 */
export function logAction(
  actor: Actor,
  { leadId, ...action }: LoggedAction & { leadId: string },
): Promise<{ actionId: string }> {
  return writing(actor, async (change) => {
    const lead = await getLeadFor(change, actor, leadId);
    demandOpen(lead);
    if (!(await isCovering(change, actor, leadId))) demandOwnOr(actor, lead, "reassignAny");
    const at = new Date(change.now);
    const actionId = await recordAction(change, actor, { leadId, ...action });
    if (action.note) await keepNote(change, actor, { id: actionId, leadId, body: action.note });
    await updateLead(change.scope, leadId, {
      acceptedAt: lead.acceptedAt ?? at,
      firstActionAt: lead.firstActionAt ?? at,
    });
    await endCover(change, { leadId, reason: "done" });
    await announceLead(change, leadId);
    return { actionId };
  });
}

/** Whoever covers acts for the owner. */
async function isCovering({ scope }: Writing, { repId }: Actor, leadId: string): Promise<boolean> {
  return repId !== null && (await findCoverOf(scope, leadId))?.repId === repId;
}
