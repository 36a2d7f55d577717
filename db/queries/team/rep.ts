import type { Cap } from "#server/core/pool/caps.ts";
import type { WeeklySchedule } from "#server/core/time/schedule.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** Finds a member's own rep profile, if they take leads. */
export function findRepOfPerson({ db, workspaceId }: WorkspaceScope, personId: string) {
  return db
    .selectFrom("rep")
    .select(["id", "name", "isActive", "isPaused"])
    .where("workspaceId", "=", workspaceId)
    .where("personId", "=", personId)
    .executeTakeFirst();
}

const COLUMNS = [
  "id",
  "personId",
  "name",
  "email",
  "timeZone",
  "schedule",
  "scheduleConfirmed",
  "isActive",
  "isPaused",
  "pausedUntil",
  "holidayRegion",
  "caps",
  "openLimit",
  "coverRepId",
  "skills",
] as const;

/** Finds a rep; schedule and caps are not validated yet. */
export function findRep({ db, workspaceId }: WorkspaceScope, repId: string) {
  return db
    .selectFrom("rep")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", repId)
    .executeTakeFirst();
}

/** Lists everybody who takes or took leads, in id order; schedules and caps are not validated yet. */
export function listReps({ db, workspaceId }: WorkspaceScope) {
  return db.selectFrom("rep").select(COLUMNS).where("workspaceId", "=", workspaceId).orderBy("id").execute();
}

/** Finds the rep whom this address notifies; letter case does not count. */
export function findRepByEmail({ db, workspaceId }: WorkspaceScope, email: string) {
  return db
    .selectFrom("rep")
    .select(["id", "name"])
    .where("workspaceId", "=", workspaceId)
    .where(({ fn }) => fn<string>("lower", ["email"]), "=", email.toLowerCase())
    .orderBy("id")
    .executeTakeFirst();
}

/** A rep about to be written. */
export type NewRep = {
  id: string;
  personId: string | null;
  name: string;
  email: string;
  timeZone: string;
  schedule: WeeklySchedule;
  at: Date;
};

/** Writes somebody who takes leads, with hours they have not confirmed, without caps. */
export async function insertRep({ db, workspaceId }: WorkspaceScope, { at, schedule, ...rep }: NewRep): Promise<void> {
  await db
    .insertInto("rep")
    .values({ workspaceId, ...rep, schedule: JSON.stringify(schedule), createdAt: at })
    .execute();
}

/** What may change about a rep. */
export type RepChange = {
  name?: string;
  email?: string;
  timeZone?: string;
  schedule?: WeeklySchedule;
  scheduleConfirmed?: boolean;
  isActive?: boolean;
  isPaused?: boolean;
  pausedUntil?: Date | null;
  holidayRegion?: string | null;
  caps?: readonly Cap[];
  openLimit?: number | null;
  coverRepId?: string | null;
  skills?: string[];
};

/** Changes a rep; what is not named stays. */
export async function updateRep(
  { db, workspaceId }: WorkspaceScope,
  repId: string,
  { schedule, caps, ...change }: RepChange,
): Promise<void> {
  await db
    .updateTable("rep")
    .set({
      ...change,
      ...(schedule ? { schedule: JSON.stringify(schedule) } : {}),
      ...(caps ? { caps: JSON.stringify(caps) } : {}),
    })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", repId)
    .execute();
}
