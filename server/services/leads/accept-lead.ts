import { updateLead } from "#db/queries/lead/change-lead.ts";
import { type Actor, writing } from "../actor.ts";
import { announceLead, recordAction } from "./change-lead.ts";
import { demandOwnOpen, getLeadFor } from "./lead-at-hand.ts";

/** The owner says "I am on it". A second click changes nothing. Answers the action, so that it can be taken back. */
export function acceptLead(actor: Actor, { leadId }: { leadId: string }): Promise<{ actionId: string | null }> {
  return writing(actor, async (change) => {
    const lead = await getLeadFor(change, actor, leadId);
    demandOwnOpen(actor, lead);
    if (lead.acceptedAt) return { actionId: null };
    await updateLead(change.scope, leadId, { acceptedAt: new Date(change.now) });
    const actionId = await recordAction(change, actor, { kind: "accept", leadId });
    await announceLead(change, leadId);
    return { actionId };
  });
}
