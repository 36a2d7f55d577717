import type { WorkspaceScope } from "../../scope.ts";

/** Finds a rep who takes leads; undefined for a stranger and for one who was deactivated. */
export function findActiveRep({ db, workspaceId }: WorkspaceScope, repId: string) {
  return db
    .selectFrom("rep")
    .select(["id", "name", "personId"])
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", repId)
    .where("isActive", "=", true)
    .executeTakeFirst();
}
