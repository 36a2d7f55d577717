import { sql } from "kysely";

/** Whether a lead that its owner has taken on has written since the last thing that was done about it. Unaliased `lead`. */
export const wroteAgain = sql<boolean>`(lead.submission_count > 1 and lead.status = 'assigned'
  and lead.accepted_at is not null and exists (select from submission s
    where s.workspace_id = lead.workspace_id and s.lead_id = lead.id and s.received_at > coalesce(
      (select max(a.at) from action a where a.workspace_id = lead.workspace_id and a.lead_id = lead.id),
      lead.accepted_at)))`;
