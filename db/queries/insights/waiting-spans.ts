import { sql } from "kysely";
import type { WaitingSpan } from "#server/core/insight/backlog.ts";
import type { LeadFilter } from "#server/core/lead/lead-filter.ts";
import type { WorkspaceScope } from "../../scope.ts";
import { isIn } from "../lead/list-leads.ts";

type Question = { filter: LeadFilter; now: number; startMs: number; endMs: number };

/**
 * Lists when leads of a filter waited, where that touches the time from `startMs` to `endMs`. A wait begins with a
 * decision that gave the lead to nobody, or with an owner who gave it back, and ends with what happened next.
 * At one instant an owner ends first, then it is decided, then the next owner begins.
 */
export async function listWaitingSpans(
  { db, workspaceId }: WorkspaceScope,
  { filter, now, startMs, endMs }: Question,
): Promise<WaitingSpan[]> {
  const { rows } = await sql<WaitingSpan>`
    with population as materialized (select lead.id, lead.closed_at from lead
        where lead.workspace_id = ${workspaceId} and ${isIn(filter, now)}),
      event as (
        select d.lead_id, d.at, 2 as place, d.seq, d.status as state from decision d
          where d.workspace_id = ${workspaceId} and d.kind <> 'attached' and d.lead_id in (select id from population)
        union all select a.lead_id, a.started_at, 3, a.seq, 'assigned' from assignment a
          where a.workspace_id = ${workspaceId} and a.lead_id in (select id from population)
        union all select a.lead_id, a.ended_at, 1, a.seq,
            case when a.end_reason in ('rejected', 'reassigned', 'decided_again') then 'parked' else 'closed' end
          from assignment a where a.workspace_id = ${workspaceId} and a.ended_at is not null
            and a.lead_id in (select id from population)
        union all select id, closed_at, 0, 0, 'closed' from population where closed_at is not null),
      span as (select state, at as starts, lead(at) over w as ends from event
        window w as (partition by lead_id order by at, place, seq))
    select state as status, (extract(epoch from starts) * 1000)::bigint as "startMs",
      (extract(epoch from ends) * 1000)::bigint as "endMs" from span
    where state in ('parked', 'held', 'queued') and (ends is null or ends > starts)
      and starts < ${new Date(endMs)}::timestamptz and (ends is null or ends > ${new Date(startMs)}::timestamptz)
    order by starts`.execute(db);
  return rows;
}
