import type { WorkspaceScope } from "../../scope.ts";

/** The workspace's own row: name, time zone, sample or not. */
export function getWorkspace({ db, workspaceId }: WorkspaceScope) {
  return db
    .selectFrom("workspace")
    .select(["name", "timeZone", "isSample"])
    .where("workspaceId", "=", workspaceId)
    .executeTakeFirstOrThrow();
}
