import type { WorkspaceScope } from "../../scope.ts";

/** Lists everybody and everything a rule can send leads to, by name. Inactive reps and archived pools and queues too: an old rule may name them. */
export async function listTargetNames({ db, workspaceId }: WorkspaceScope) {
  const reps = await db
    .selectFrom("rep")
    .select(["id", "name", "isActive"])
    .where("workspaceId", "=", workspaceId)
    .orderBy("name")
    .orderBy("id")
    .execute();
  const pools = await db
    .selectFrom("pool")
    .select(["id", "name", "isArchived"])
    .where("workspaceId", "=", workspaceId)
    .orderBy("name")
    .orderBy("id")
    .execute();
  const queues = await db
    .selectFrom("queue")
    .select(["id", "name", "isArchived"])
    .where("workspaceId", "=", workspaceId)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return { reps, pools, queues };
}
