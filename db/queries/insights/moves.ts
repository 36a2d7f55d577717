import { sql } from "kysely";
import type { Move, OwnedGroup } from "#server/core/insight/moves.ts";
import type { LeadFilter } from "#server/core/lead/lead-filter.ts";
import type { WorkspaceScope } from "../../scope.ts";
import { isIn } from "../lead/list-leads.ts";
import { hasHadOwner, moveReason } from "../lead/move.ts";

type Question = { filter: LeadFilter; now: number };

/** Counts the leads of a filter that have had an owner, by the rule that placed them last and by source. */
export async function countOwned(
  { db, workspaceId }: WorkspaceScope,
  { filter, now }: Question,
): Promise<OwnedGroup[]> {
  const { rows } = await sql<OwnedGroup>`select lead.rule_id as "ruleId", lead.source, count(*) as leads from lead
    where lead.workspace_id = ${workspaceId} and ${isIn(filter, now)} and ${hasHadOwner}
    group by lead.rule_id, lead.source`.execute(db);
  return rows;
}

/** Lists each time that a lead of a filter was rejected or reassigned; with `had` out of that rep's hands alone. */
export async function listMoves({ db, workspaceId }: WorkspaceScope, { filter, now }: Question): Promise<Move[]> {
  const from = filter.had ? sql`and a.rep_id = ${filter.had}` : sql``;
  const { rows } = await sql<Move>`select lead.id as "leadId", lead.rule_id as "ruleId", lead.source,
      a.end_reason as how, ${moveReason} as reason
    from assignment a join lead on lead.workspace_id = a.workspace_id and lead.id = a.lead_id
    where a.workspace_id = ${workspaceId} and a.end_reason in ('rejected', 'reassigned') ${from}
      and ${isIn(filter, now)}
    order by a.ended_at, a.id`.execute(db);
  return rows;
}
