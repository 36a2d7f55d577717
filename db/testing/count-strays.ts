import { sql } from "kysely";
import type { WorkspaceScope } from "../scope.ts";

/**
 * Counts submissions, assignments, decisions and snapshots whose lead is not there, and assignments and leads whose rep
 * is not. No foreign key watches these rows. Source: server/decisions/intake-rows.md.
 */
export async function countStrays({ db, workspaceId }: WorkspaceScope): Promise<number> {
  const { rows } = await sql<{ strays: number }>`
    with lead_of as (
      select lead_id from submission where workspace_id = ${workspaceId}
      union all select lead_id from assignment where workspace_id = ${workspaceId}
      union all select lead_id from decision where workspace_id = ${workspaceId}
      union all select lead_id from lead_snapshot where workspace_id = ${workspaceId}),
    rep_of as (
      select rep_id from assignment where workspace_id = ${workspaceId}
      union all select owner_rep_id from lead where workspace_id = ${workspaceId} and owner_rep_id is not null)
    select (select count(*) from lead_of o where not exists (
        select from lead l where l.workspace_id = ${workspaceId} and l.id = o.lead_id))
      + (select count(*) from rep_of o where not exists (
        select from rep r where r.workspace_id = ${workspaceId} and r.id = o.rep_id)) as strays`.execute(db);
  return rows[0]?.strays ?? 0;
}
