import type { Weekday } from "#server/core/time/schedule.ts";
import type { WorkspaceScope } from "../../scope.ts";

const COLUMNS = ["id", "repId", "weekday", "fromTime", "toTime", "startsOn", "endsOn", "note"] as const;

/** Weekly time off about to be written; local time of the rep, dates inclusive. */
export type NewWeeklyTimeOff = {
  id: string;
  repId: string;
  weekday: Weekday;
  fromTime: string;
  toTime: string;
  startsOn: string;
  endsOn: string | null;
  note: string;
};

/** Lists a rep's weekly time off that has not ended by a date (YYYY-MM-DD), oldest first. */
export function listWeeklyTimeOff(
  { db, workspaceId }: WorkspaceScope,
  { repId, from }: { repId: string; from: string },
) {
  return db
    .selectFrom("weeklyTimeOff")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("repId", "=", repId)
    .where(({ eb, or }) => or([eb("endsOn", "is", null), eb("endsOn", ">=", from)]))
    .orderBy("id")
    .execute();
}

/** Finds one weekly time off. */
export function findWeeklyTimeOff({ db, workspaceId }: WorkspaceScope, id: string) {
  return db
    .selectFrom("weeklyTimeOff")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Writes a weekly time off. */
export async function insertWeeklyTimeOff(
  { db, workspaceId }: WorkspaceScope,
  timeOff: NewWeeklyTimeOff,
): Promise<void> {
  await db
    .insertInto("weeklyTimeOff")
    .values({ workspaceId, ...timeOff })
    .execute();
}

/** Takes a weekly time off away. */
export async function deleteWeeklyTimeOff({ db, workspaceId }: WorkspaceScope, id: string): Promise<void> {
  await db.deleteFrom("weeklyTimeOff").where("workspaceId", "=", workspaceId).where("id", "=", id).execute();
}
