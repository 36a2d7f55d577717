import type { Insertable } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";
import type { NoteTable } from "../../types.ts";

/** Writes a note on a lead. A note that was written with an action has that action's id. */
export async function insertNote(
  { db, workspaceId }: WorkspaceScope,
  note: Omit<Insertable<NoteTable>, "workspaceId">,
): Promise<void> {
  await db
    .insertInto("note")
    .values({ workspaceId, ...note })
    .execute();
}
