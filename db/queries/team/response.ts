import { sql } from "kysely";
import type { Priority } from "#server/core/routing/rule.ts";
import type { WorkspaceScope } from "../../scope.ts";
import { idSince } from "../id-since.ts";

/** A lead that its owner acted on first, or has left beyond its time: then `actedAt` is now. Newest first within a rep. */
export type ResponseRow = { repId: string; priority: Priority; assignedAt: Date; actedAt: Date };

/** Lists how everybody met their last leads that came since an instant, at most `each` of one rep; tests and leads not due yet are left out. */
export async function listLastResponses(
  { db, workspaceId }: WorkspaceScope,
  { each, since, now }: { each: number; since: Date; now: Date },
): Promise<ResponseRow[]> {
  const { rows } = await sql<ResponseRow>`
    select owner_rep_id as "repId", priority, assigned_at as "assignedAt",
      coalesce(first_action_at, ${now}::timestamptz) as "actedAt" from (
      select owner_rep_id, priority, assigned_at, first_action_at,
        row_number() over (partition by owner_rep_id order by assigned_at desc, id) as place
      from lead where workspace_id = ${workspaceId} and id >= ${idSince(since)}::uuid and owner_rep_id is not null
        and assigned_at is not null and not is_test
        and (first_action_at is not null or status = 'assigned' and due_at < ${now}::timestamptz)) ranked
    where place <= ${each} order by owner_rep_id, place`.execute(db);
  return rows;
}

/** Answers whether any pool passes slow reps over. */
export async function isAnyPassingOver({ db, workspaceId }: WorkspaceScope): Promise<boolean> {
  const row = await db
    .selectFrom("pool")
    .select("id")
    .where("workspaceId", "=", workspaceId)
    .where("passesOverSlow", "=", true)
    .where("isArchived", "=", false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes who is slow and who no longer is. Answers whom that changed. */
export async function markSlow({ db, workspaceId }: WorkspaceScope, repIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update rep set is_slow = (id = any(${[...repIds]}::uuid[]))
    where workspace_id = ${workspaceId} and is_slow <> (id = any(${[...repIds]}::uuid[])) returning id`.execute(db);
  return rows.map(({ id }) => id);
}
