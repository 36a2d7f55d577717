import type { WorkspaceScope } from "../../scope.ts";

/** Counts the leads that wait, by where: held or offered by a pool, or in a queue. Those held for one rep by name are in neither. */
export async function countWaiting({ db, workspaceId }: WorkspaceScope) {
  const rows = await db
    .selectFrom("lead")
    .select(["status", "poolId", "queueId"])
    .select(({ fn }) => [fn.countAll<number>().as("leads"), fn.min("receivedAt").as("oldestAt")])
    .where("workspaceId", "=", workspaceId)
    .where("status", "in", ["held", "queued"])
    .groupBy(["status", "poolId", "queueId"])
    .execute();
  return rows.map((row) => ({
    placeId: row.queueId ?? row.poolId,
    isHeld: row.status === "held",
    leads: row.leads,
    oldestAt: row.oldestAt,
  }));
}
