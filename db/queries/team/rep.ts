import type { WorkspaceScope } from "../../scope.ts";

/** Finds a member's own rep profile, if they take leads. */
export function findRepOfPerson({ db, workspaceId }: WorkspaceScope, personId: string) {
  return db
    .selectFrom("rep")
    .select(["id", "name", "isActive", "isPaused"])
    .where("workspaceId", "=", workspaceId)
    .where("personId", "=", personId)
    .executeTakeFirst();
}
