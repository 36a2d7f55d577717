import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";
import { idSince } from "../id-since.ts";
import { type Viewer, visibleTo } from "../lead/visible.ts";

/** A correction of a rep's standing in a pool's ledger. The lead is null where there is none or the viewer may not see it. */
export type OwnCorrection = {
  id: string;
  at: Date;
  kind: "credit" | "debit" | "adjust";
  poolId: string;
  poolName: string;
  assignedChange: number;
  /** In billionths of a lead: of an adjustment alone. */
  balanceChangeNano: number;
  note: string;
  leadId: string | null;
  leadName: string | null;
  company: string | null;
};

/** Lists the viewer's own credits, debits and adjustments since an instant, newest first, at most `limit`; none for a member who takes no leads. */
export async function listOwnCorrections(
  { db, workspaceId }: WorkspaceScope,
  viewer: Viewer,
  { since, limit }: { since: Date; limit: number },
): Promise<OwnCorrection[]> {
  const { rows } = await sql<OwnCorrection>`
    select entry.id, entry.at, entry.kind, entry.pool_id as "poolId", pool.name as "poolName",
      entry.assigned_change as "assignedChange", entry.balance_change_nano as "balanceChangeNano", entry.note,
      lead.id as "leadId", nullif(concat_ws(' ', lead.first_name, lead.last_name), '') as "leadName", lead.company
    from ledger_entry entry
      join pool on pool.workspace_id = entry.workspace_id and pool.id = entry.pool_id
      left join lead on lead.workspace_id = entry.workspace_id and lead.id = entry.lead_id and ${visibleTo(viewer)}
    where entry.workspace_id = ${workspaceId} and entry.rep_id = ${viewer.repId}::uuid
      and entry.id >= ${idSince(since)}::uuid
    order by entry.id desc limit ${limit}`.execute(db);
  return rows;
}
