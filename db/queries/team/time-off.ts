import type { WorkspaceScope } from "../../scope.ts";

const COLUMNS = ["id", "repId", "startsAt", "endsAt", "note"] as const;

/** Lists time off that ends after `from`, of one rep or of everybody, by start. */
export function listTimeOff({ db, workspaceId }: WorkspaceScope, { repId, from }: { repId?: string; from: Date }) {
  return db
    .selectFrom("timeOff")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("endsAt", ">", from)
    .$if(repId !== undefined, (query) => query.where("repId", "=", repId as string))
    .orderBy("startsAt")
    .orderBy("id")
    .execute();
}

/** Finds one time off. */
export function findTimeOff({ db, workspaceId }: WorkspaceScope, timeOffId: string) {
  return db
    .selectFrom("timeOff")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", timeOffId)
    .executeTakeFirst();
}

/** Time off about to be written; half-open. */
export type NewTimeOff = { id: string; repId: string; startsAt: Date; endsAt: Date; note: string };

/** Finds time off of the same rep that shares an instant with this one. */
export function findOverlappingTimeOff({ db, workspaceId }: WorkspaceScope, timeOff: Omit<NewTimeOff, "id" | "note">) {
  return db
    .selectFrom("timeOff")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("repId", "=", timeOff.repId)
    .where("startsAt", "<", timeOff.endsAt)
    .where("endsAt", ">", timeOff.startsAt)
    .orderBy("startsAt")
    .executeTakeFirst();
}

/** Writes a time off. */
export async function insertTimeOff({ db, workspaceId }: WorkspaceScope, timeOff: NewTimeOff): Promise<void> {
  await db
    .insertInto("timeOff")
    .values({ workspaceId, ...timeOff })
    .execute();
}

/** Takes a time off away. */
export async function deleteTimeOff({ db, workspaceId }: WorkspaceScope, timeOffId: string): Promise<void> {
  await db.deleteFrom("timeOff").where("workspaceId", "=", workspaceId).where("id", "=", timeOffId).execute();
}
