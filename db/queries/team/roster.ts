import type { WorkspaceScope } from "../../scope.ts";

/** Everything a roster snapshot is made from: reps, time off that has not ended, pools with members, queues. */
export async function readRosterRows({ db, workspaceId }: WorkspaceScope, from: Date) {
  const reps = await db
    .selectFrom("rep")
    .select(["id", "isActive", "isPaused", "timeZone", "schedule", "capPerDay", "openLimit"])
    .where("workspaceId", "=", workspaceId)
    .orderBy("id")
    .execute();
  const timeOff = await db
    .selectFrom("timeOff")
    .select(["repId", "startsAt", "endsAt"])
    .where("workspaceId", "=", workspaceId)
    .where("endsAt", ">", from)
    .orderBy("startsAt")
    .execute();
  const pools = await db
    .selectFrom("pool")
    .select(["id", "nobodyEligible", "managerRepId"])
    .where("workspaceId", "=", workspaceId)
    .where("isArchived", "=", false)
    .orderBy("id")
    .execute();
  const members = await db
    .selectFrom("poolMember")
    .select(["poolId", "repId", "weight"])
    .where("workspaceId", "=", workspaceId)
    .where("isMember", "=", true)
    .orderBy("repId")
    .execute();
  const queues = await db
    .selectFrom("queue")
    .select("id")
    .where("workspaceId", "=", workspaceId)
    .where("isArchived", "=", false)
    .orderBy("id")
    .execute();
  return { reps, timeOff, pools, members, queues };
}

/** Keeps a roster snapshot under its hash; a snapshot that is there already stays as it is. */
export async function insertRosterSnapshot(
  { db, workspaceId }: WorkspaceScope,
  snapshot: { hash: string; body: string; at: Date },
) {
  await db
    .insertInto("rosterSnapshot")
    .values({ workspaceId, hash: snapshot.hash, body: snapshot.body, createdAt: snapshot.at })
    .onConflict((conflict) => conflict.columns(["workspaceId", "hash"]).doNothing())
    .execute();
}
