import type { WorkspaceScope } from "../../scope.ts";

/** Lists what changed after `after`, oldest first: one row a transaction, with the topics it touched, not yet validated. */
export function listChanges({ db, workspaceId }: WorkspaceScope, { after, limit }: { after: number; limit: number }) {
  return db
    .selectFrom("outbox")
    .select(["seq", "topics"])
    .where("workspaceId", "=", workspaceId)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(limit)
    .execute();
}
