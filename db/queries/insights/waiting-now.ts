import { sql } from "kysely";
import type { Waiting } from "#server/core/insight/backlog.ts";
import type { LeadFilter } from "#server/core/lead/lead-filter.ts";
import type { WorkspaceScope } from "../../scope.ts";
import { isIn } from "../lead/list-leads.ts";

/** Where leads wait for somebody. */
export type WaitingPlace = {
  status: Waiting;
  poolId: string | null;
  queueId: string | null;
  leads: number;
  oldestAt: Date;
};

/** Counts the leads of a filter that wait now, by where, with the time the oldest was received; longest wait first. */
export async function countWaitingNow(
  { db, workspaceId }: WorkspaceScope,
  { filter, now }: { filter: LeadFilter; now: number },
): Promise<WaitingPlace[]> {
  const { rows } = await sql<WaitingPlace>`select lead.status,
      case when lead.status = 'held' then lead.pool_id end as "poolId",
      case when lead.status = 'queued' then lead.queue_id end as "queueId",
      count(*) as leads, min(lead.received_at) as "oldestAt"
    from lead where lead.workspace_id = ${workspaceId} and lead.status in ('parked', 'held', 'queued')
      and ${isIn(filter, now)}
    group by 1, 2, 3 order by "oldestAt"`.execute(db);
  return rows;
}
