import { sql } from "kysely";
import type { JsonObject } from "#server/core/lead/json.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** The rep profile of a member to write. */
export type NewRepProfile = {
  id: string;
  personId: string;
  name: string;
  email: string;
  timeZone: string;
  schedule: JsonObject;
  at: Date;
};

/** Writes the rep profile of a member, with hours they have not confirmed. */
export async function insertRepProfile({ db, workspaceId }: WorkspaceScope, rep: NewRepProfile): Promise<void> {
  const { at, schedule, ...columns } = rep;
  await db
    .insertInto("rep")
    .values({ workspaceId, ...columns, schedule: JSON.stringify(schedule), scheduleConfirmed: false, createdAt: at })
    .execute();
}

/** Gives a rep profile that was made beforehand for this address to the person who now joined. Undefined when there is none. */
export function linkRepProfile({ db, workspaceId }: WorkspaceScope, person: { personId: string; email: string }) {
  return db
    .updateTable("rep")
    .set({ personId: person.personId })
    .where("workspaceId", "=", workspaceId)
    .where("personId", "is", null)
    .where(sql`lower(email)`, "=", person.email.toLowerCase())
    .returning("id")
    .executeTakeFirst();
}

/** Ends a person's taking of leads; profile, history and balance stay. Undefined when they took none. */
export function deactivateRepProfile({ db, workspaceId }: WorkspaceScope, personId: string) {
  return db
    .updateTable("rep")
    .set({ isActive: false })
    .where("workspaceId", "=", workspaceId)
    .where("personId", "=", personId)
    .returning("id")
    .executeTakeFirst();
}

/** Lets a person who came back take leads again under their old profile. Undefined when they have none. */
export function activateRepProfile({ db, workspaceId }: WorkspaceScope, personId: string) {
  return db
    .updateTable("rep")
    .set({ isActive: true })
    .where("workspaceId", "=", workspaceId)
    .where("personId", "=", personId)
    .returning("id")
    .executeTakeFirst();
}
