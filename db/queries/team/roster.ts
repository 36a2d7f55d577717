import type { WorkspaceScope } from "../../scope.ts";

/** Everything a roster snapshot is made from: reps, time off and holidays that are not over, pools with members, queues. */
export async function readRosterRows(scope: WorkspaceScope, from: Date) {
  const { db, workspaceId } = scope;
  const reps = await db
    .selectFrom("rep")
    .select([
      "id",
      "isActive",
      "isPaused",
      "pausedUntil",
      "timeZone",
      "schedule",
      "holidayRegion",
      "caps",
      "openLimit",
      "coverRepId",
      "isSlow",
      "skills",
    ])
    .where("workspaceId", "=", workspaceId)
    .orderBy("id")
    .execute();
  const pools = await db
    .selectFrom("pool")
    .select(["id", "nobodyEligible", "managerRepId", "passesOverSlow", "settings", "ledgerPoolId"])
    .where("workspaceId", "=", workspaceId)
    .where("isArchived", "=", false)
    .orderBy("id")
    .execute();
  const members = await db
    .selectFrom("poolMember")
    .select(["poolId", "repId", "weight", "caps", "tier", "condition", "tilt", "joinedAt"])
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
  return { reps, ...(await readAway(scope, from)), pools, members, queues };
}

/** Time off and holidays that are not over. */
async function readAway({ db, workspaceId }: WorkspaceScope, from: Date) {
  const timeOff = await db
    .selectFrom("timeOff")
    .select(["repId", "startsAt", "endsAt"])
    .where("workspaceId", "=", workspaceId)
    .where("endsAt", ">", from)
    .orderBy("startsAt")
    .execute();
  const weeklyTimeOff = await db
    .selectFrom("weeklyTimeOff")
    .select(["repId", "weekday", "fromTime as from", "toTime as to", "startsOn", "endsOn"])
    .where("workspaceId", "=", workspaceId)
    .orderBy("id")
    .execute();
  const holidays = await db
    .selectFrom("holiday")
    .select(["onDate", "fromTime", "toTime"])
    .where("workspaceId", "=", workspaceId)
    .where("onDate", ">=", new Date(from.getTime() - 86_400_000).toISOString().slice(0, 10))
    .orderBy("onDate")
    .orderBy("id")
    .execute();
  return { timeOff, weeklyTimeOff, holidays };
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
