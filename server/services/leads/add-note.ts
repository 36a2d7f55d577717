import { insertNote } from "#db/queries/lead/note.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { announceLead } from "./change-lead.ts";
import { getLeadFor } from "./lead-at-hand.ts";
import { personOf } from "./log-action.ts";

/** Keeps a note with a lead, for everybody who may see the lead. It stops no clock: that takes an action with an outcome. */
export function addNote(actor: Actor, { leadId, body }: { leadId: string; body: string }): Promise<{ noteId: string }> {
  return writing(actor, async (change) => {
    await getLeadFor(change, actor, leadId);
    const noteId = uuidv7(change.now);
    await insertNote(change.scope, { id: noteId, leadId, personId: personOf(actor), body, at: new Date(change.now) });
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
