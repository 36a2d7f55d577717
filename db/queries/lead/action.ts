import type { Insertable } from "kysely";
import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";
import type { ActionTable } from "../../types.ts";

/** Records what a person did with a lead. */
export async function insertAction(
  { db, workspaceId }: WorkspaceScope,
  action: Omit<Insertable<ActionTable>, "workspaceId">,
): Promise<void> {
  await db
    .insertInto("action")
    .values({ workspaceId, ...action })
    .execute();
}

/** Finds one action on a lead. */
export function findAction(
  { db, workspaceId }: WorkspaceScope,
  { leadId, actionId }: { leadId: string; actionId: string },
) {
  return db
    .selectFrom("action")
    .select(["id", "kind", "at", "personId", "repId"])
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .where("id", "=", actionId)
    .executeTakeFirst();
}

/** Takes an action back, and the note that was written with it (it has the same id). */
export async function deleteAction({ db, workspaceId }: WorkspaceScope, actionId: string): Promise<void> {
  await db.deleteFrom("action").where("workspaceId", "=", workspaceId).where("id", "=", actionId).execute();
  await db.deleteFrom("note").where("workspaceId", "=", workspaceId).where("id", "=", actionId).execute();
}

/** Answers when the lead was first acted on since `since`, and whether anything at all was done with it after `after`. */
export async function findFirstAction(
  { db, workspaceId }: WorkspaceScope,
  { leadId, since, after }: { leadId: string; since: Date; after: Date },
) {
  return db
    .selectFrom("action")
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .where("at", ">=", since)
    .select([
      sql<Date | null>`min(at) filter (where kind in ('call', 'email', 'meeting', 'note'))`.as("firstActionAt"),
      sql<Date | null>`min(at) filter (where kind = 'accept')`.as("acceptedAt"),
      sql<number>`count(*) filter (where at > ${after}::timestamptz and kind <> 'rate')`.as("later"),
    ])
    .executeTakeFirstOrThrow();
}
