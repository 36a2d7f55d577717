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
