import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Whose eyes a read goes through. `repId` null: a member who takes no leads. */
export type Viewer = { seesAll: boolean; repId: string | null };

/** Exceptions that a rule raises for somebody's review. */
export const REVIEWS = sql`('strategic_account', 'technical_review', 'partner_confirmation')`;

/**
 * The condition that a lead may be seen, for any query on `lead` (unaliased): all of them, or one's own,
 * covered, formerly own, unassigned, queued, those held or offered by one's pools, those held for oneself, and those
 * one was asked to review.
 * Source: product.md section 9.
 */
export function visibleTo({ seesAll, repId }: Viewer): RawBuilder<SqlBool> {
  if (seesAll) return sql<SqlBool>`true`;
  return sql<SqlBool>`(lead.owner_rep_id = ${repId}::uuid
    or (lead.status = 'queued' and (lead.queue_id is not null or lead.pool_id is null))
    or (lead.status = 'parked' and lead.owner_rep_id is null)
    or (lead.status in ('held', 'queued') and exists (select from pool_member m where m.workspace_id = lead.workspace_id
      and m.pool_id = lead.pool_id and m.rep_id = ${repId}::uuid and m.is_member))
    or (lead.status = 'held' and lead.pool_id is null and exists (select from decision d
      where d.workspace_id = lead.workspace_id and d.id = lead.decision_id and d.held_for_rep_id = ${repId}::uuid))
    or exists (select from task t where t.workspace_id = lead.workspace_id and t.lead_id = lead.id
      and t.rep_id = ${repId}::uuid)
    or exists (select from exception e where e.workspace_id = lead.workspace_id and e.lead_id = lead.id
      and e.owner_rep_id = ${repId}::uuid and e.state = 'open' and e.type in ${REVIEWS})
    or exists (select from assignment a where a.workspace_id = lead.workspace_id and a.lead_id = lead.id
      and a.rep_id = ${repId}::uuid))`;
}
