import type { WorkspaceScope } from "../../scope.ts";

/** Finds who has a lead and how urgent it is; undefined for a stranger's. */
export function findRoutedLead({ db, workspaceId }: WorkspaceScope, leadId: string) {
  return db
    .selectFrom("lead")
    .select(["ownerRepId", "status", "priority"])
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", leadId)
    .executeTakeFirst();
}

/** Lists leads that came into somebody's hands at this instant, by id. */
export function listAssignedAt({ db, workspaceId }: WorkspaceScope, at: Date) {
  return db
    .selectFrom("lead")
    .select(["id", "ownerRepId", "priority"])
    .where("workspaceId", "=", workspaceId)
    .where("status", "=", "assigned")
    .where("assignedAt", "=", at)
    .orderBy("id")
    .execute();
}
