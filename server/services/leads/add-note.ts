import { type Actor, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { announceLead } from "./change-lead.ts";
import { keepNote } from "./keep-note.ts";
import { getLeadFor } from "./lead-at-hand.ts";

/** Keeps a note with a lead, for everybody who may see the lead. It stops no clock: that takes an action with an outcome. */
export function addNote(actor: Actor, { leadId, body }: { leadId: string; body: string }): Promise<{ noteId: string }> {
  return writing(actor, async (change) => {
    await getLeadFor(change, actor, leadId);
    const noteId = await keepNote(change, actor, { leadId, body });
    await audit(change, actor, {
      action: "lead.noteAdded",
      subjectKind: "lead",
      subjectId: leadId,
      detail: { noteId },
    });
    await announceLead(change, leadId);
    return { noteId };
  });
}
