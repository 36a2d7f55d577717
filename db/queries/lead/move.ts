import { type SqlBool, sql } from "kysely";

/** Whether anybody has had the lead, now or before: a condition on `lead` (unaliased). */
export const hasHadOwner = sql<SqlBool>`exists (select from assignment a
  where a.workspace_id = lead.workspace_id and a.lead_id = lead.id)`;

/**
 * Why an assignment `a` ended: the code given with the rejection or the reassignment, null for any other end.
 * Both are written in one transaction with the end, at the same instant.
 */
export const moveReason = sql<string | null>`coalesce(
  (select x.outcome from action x where x.workspace_id = a.workspace_id and x.lead_id = a.lead_id
    and x.kind = 'reject' and x.at = a.ended_at limit 1),
  (select n.reason from assignment n where n.workspace_id = a.workspace_id and n.lead_id = a.lead_id
    and n.via = 'reassign' and n.started_at = a.ended_at limit 1))`;
