import { endAssignment } from "#db/queries/lead/assignment.ts";
import { updateLead } from "#db/queries/lead/change-lead.ts";
import { changeOpenCount } from "#db/queries/lead/load.ts";
import { type Actor, writing } from "../actor.ts";
import { endCover } from "../cover/end-cover.ts";
import { announceLead, recordAction } from "./change-lead.ts";
import { demandOpen, demandOwnOr, getLeadFor } from "./lead-at-hand.ts";

/** How a lead is closed: what is recorded, and where it then stands. */
export type Closing = {
  kind: "qualify" | "disqualify" | "recycle";
  outcome: string;
  status: "qualified" | "disqualified" | "recycled";
};

/**
 * Ends the work on an open lead: it leaves its owner's open leads, and the owner stays on record. Answers the
 * action, so that it can be taken back.
 */
export function closeLead(
  actor: Actor,
  leadId: string,
  { kind, outcome, status }: Closing,
): Promise<{ actionId: string }> {
  return writing(actor, async (change) => {
    const lead = await getLeadFor(change, actor, leadId);
    demandOpen(lead);
    demandOwnOr(actor, lead, "reassignAny");
    const at = new Date(change.now);
    const qualified = status === "qualified" ? { qualifiedAt: at } : {};
    await updateLead(change.scope, leadId, { status, closedAt: at, ...qualified });
    const ended = await endAssignment(change.scope, { leadId, at, reason: status });
    if (ended && !lead.isTest) await changeOpenCount(change.scope, ended.repId, -1);
    await endCover(change, { leadId, reason: "done" });
    const actionId = await recordAction(change, actor, { kind, leadId, outcome });
    await announceLead(change, leadId);
    return { actionId };
  });
}
