import type { WorkspaceScope } from "../../scope.ts";

const COLUMNS = ["id", "onDate", "name", "fromTime", "toTime"] as const;

/** Lists the workspace's own holidays on or after a date (YYYY-MM-DD), by date. */
export function listHolidays({ db, workspaceId }: WorkspaceScope, fromDate: string) {
  return db
    .selectFrom("holiday")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("onDate", ">=", fromDate)
    .orderBy("onDate")
    .orderBy("id")
    .execute();
}

/** Finds one of the workspace's own holidays. */
export function findHoliday({ db, workspaceId }: WorkspaceScope, holidayId: string) {
  return db
    .selectFrom("holiday")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", holidayId)
    .executeTakeFirst();
}

/** A holiday about to be written; local time of each rep. */
export type NewHoliday = { id: string; onDate: string; name: string; fromTime: string; toTime: string };

/** Writes a holiday. */
export async function insertHoliday({ db, workspaceId }: WorkspaceScope, holiday: NewHoliday): Promise<void> {
  await db
    .insertInto("holiday")
    .values({ workspaceId, ...holiday })
    .execute();
}

/** Takes a holiday away. */
export async function deleteHoliday({ db, workspaceId }: WorkspaceScope, holidayId: string): Promise<void> {
  await db.deleteFrom("holiday").where("workspaceId", "=", workspaceId).where("id", "=", holidayId).execute();
}
