import { sql } from "kysely";
import type { Conversion } from "#server/core/pool/tilt.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** Counts, for each present member of a pool, the leads that it gave them since an instant and how many they qualified; tests are left out. By rep. */
export async function countConversions(
  { db, workspaceId }: WorkspaceScope,
  { poolId, since }: { poolId: string; since: Date },
): Promise<Conversion[]> {
  const { rows } = await sql<Conversion>`select m.rep_id as "repId", count(l.id)::integer as leads,
      count(l.id) filter (where l.qualified_at is not null and l.owner_rep_id = m.rep_id)::integer as qualified
    from pool_member m
      left join assignment a on a.workspace_id = m.workspace_id and a.rep_id = m.rep_id and a.pool_id = m.pool_id
        and a.started_at >= ${since}::timestamptz
      left join lead l on l.workspace_id = a.workspace_id and l.id = a.lead_id and not l.is_test
    where m.workspace_id = ${workspaceId} and m.pool_id = ${poolId} and m.is_member
    group by m.rep_id order by m.rep_id`.execute(db);
  return rows;
}
