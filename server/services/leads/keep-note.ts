import { insertNote } from "#db/queries/lead/note.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import type { Actor, Writing } from "../actor.ts";

type Note = { leadId: string; body: string; id?: string };

/** Keeps somebody's words with a lead; answers the note's id. A note has an author: the product itself writes none. */
export async function keepNote({ scope, now }: Writing, actor: Actor, { leadId, body, id }: Note): Promise<string> {
  const { personId } = actor;
  if (personId === null) throw new AppError("forbidden", "Only a person can write a note.");
  const noteId = id ?? uuidv7(now);
  await insertNote(scope, { id: noteId, leadId, personId, body, at: new Date(now) });
  return noteId;
}
