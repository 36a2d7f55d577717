import type { WorkspaceSettings } from "#server/core/workspace-settings.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** Gets the workspace's settings document, not yet validated. */
export async function getWorkspaceSettings({ db, workspaceId }: WorkspaceScope): Promise<unknown> {
  const { settings } = await db
    .selectFrom("workspace")
    .select("settings")
    .where("workspaceId", "=", workspaceId)
    .executeTakeFirstOrThrow();
  return settings;
}

/** Replaces the workspace's settings document. */
export async function updateWorkspaceSettings(
  { db, workspaceId }: WorkspaceScope,
  settings: WorkspaceSettings,
): Promise<void> {
  await db
    .updateTable("workspace")
    .set({ settings: JSON.stringify(settings) })
    .where("workspaceId", "=", workspaceId)
    .execute();
}
