import type { WorkspaceSettings } from "#server/core/workspace-settings.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** The workspace's own row: name, time zone, sample or not. */
export function getWorkspace({ db, workspaceId }: WorkspaceScope) {
  return db
    .selectFrom("workspace")
    .select(["name", "timeZone", "isSample"])
    .where("workspaceId", "=", workspaceId)
    .executeTakeFirstOrThrow();
}

/** The row of a new workspace. */
export type NewWorkspace = { name: string; timeZone: string; isSample: boolean; settings: WorkspaceSettings; at: Date };

/** Writes the row of a new workspace. */
export async function insertWorkspace({ db, workspaceId }: WorkspaceScope, workspace: NewWorkspace): Promise<void> {
  const { at, settings, ...columns } = workspace;
  await db
    .insertInto("workspace")
    .values({ workspaceId, ...columns, settings: JSON.stringify(settings), createdAt: at })
    .execute();
}

/** What an admin can change of a workspace, all of it at once. */
export type WorkspaceChange = { name: string; timeZone: string; settings: WorkspaceSettings };

/** Changes the workspace's name, zone and settings. */
export async function updateWorkspace({ db, workspaceId }: WorkspaceScope, change: WorkspaceChange): Promise<void> {
  await db
    .updateTable("workspace")
    .set({ name: change.name, timeZone: change.timeZone, settings: JSON.stringify(change.settings) })
    .where("workspaceId", "=", workspaceId)
    .execute();
}
