import type { WorkspaceScope } from "../../scope.ts";

/** Lists the queues, archived ones too, in id order. */
export function listQueues({ db, workspaceId }: WorkspaceScope) {
  return db
    .selectFrom("queue")
    .select(["id", "name", "isArchived"])
    .where("workspaceId", "=", workspaceId)
    .orderBy("id")
    .execute();
}

/** Finds a queue, archived or not. */
export function findQueue({ db, workspaceId }: WorkspaceScope, queueId: string) {
  return db
    .selectFrom("queue")
    .select(["id", "name", "isArchived"])
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", queueId)
    .executeTakeFirst();
}

/** Writes a queue. */
export async function insertQueue(
  { db, workspaceId }: WorkspaceScope,
  { id, name, at }: { id: string; name: string; at: Date },
): Promise<void> {
  await db.insertInto("queue").values({ workspaceId, id, name, createdAt: at }).execute();
}

/** Changes a queue; what is not named stays. */
export async function updateQueue(
  { db, workspaceId }: WorkspaceScope,
  queueId: string,
  change: { name?: string; isArchived?: boolean },
): Promise<void> {
  await db.updateTable("queue").set(change).where("workspaceId", "=", workspaceId).where("id", "=", queueId).execute();
}
