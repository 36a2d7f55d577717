import * as z from "zod";
import { lockHead } from "#db/directory/head.ts";
import { deleteWorkspaceHead } from "#db/directory/workspace-head.ts";
import { deleteWorkspaceRows } from "#db/queries/workspace/delete-workspace.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import { withWorkspace } from "#db/scope.ts";
import { AppError } from "../../errors.ts";
import { runtime } from "../../runtime.ts";
import { type Actor, demand } from "../actor.ts";

/** The workspace's name, typed once more by whoever deletes it. */
export const deleteWorkspaceInput = z.object({ name: z.string() });

/**
 * Deletes a workspace with everything in it, its audit log too; people keep their accounts. Throws `invalid` on `name`
 * when that is not the workspace's. What arrives meanwhile waits for the lock and then finds no workspace.
 */
export async function deleteWorkspace(actor: Actor, input: z.output<typeof deleteWorkspaceInput>): Promise<void> {
  demand(actor, "deleteWorkspace");
  const { db, log } = runtime();
  await withWorkspace(db.kysely, actor.workspaceId, async (scope) => {
    await lockHead(scope);
    const { name } = await getWorkspace(scope);
    if (input.name.trim() !== name.trim()) {
      throw new AppError("invalid", `Type the name as it stands: ${name}`, { field: "name" });
    }
    await deleteWorkspaceRows(scope);
    await deleteWorkspaceHead(scope);
  });
  log.info({ workspaceId: actor.workspaceId, personId: actor.personId }, "a workspace was deleted");
}
