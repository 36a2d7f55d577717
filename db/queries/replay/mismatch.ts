import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** A decision that did not come out as it is on record. `id`: of the exception to raise. */
export type Mismatch = { id: string; decisionId: string; ownerRepId: string; detail: object; at: Date };

/** Raises the exception about a decision that was not raised before, whatever became of it. Undefined where it was. */
export async function raiseMismatch(
  { db, workspaceId }: WorkspaceScope,
  { id, decisionId, ownerRepId, detail, at }: Mismatch,
): Promise<{ id: string; leadId: string } | undefined> {
  const { rows } = await sql<{ id: string; leadId: string }>`
    insert into exception (workspace_id, id, type, state, lead_id, decision_id, rule_id, pool_id, owner_rep_id, detail, raised_at)
    select d.workspace_id, ${id}::uuid, 'replay_mismatch', 'open', d.lead_id, d.id, d.rule_id, d.pool_id,
      ${ownerRepId}::uuid, ${JSON.stringify(detail)}::jsonb, ${at}::timestamptz
    from decision d where d.workspace_id = ${workspaceId} and d.id = ${decisionId}::uuid
      and not exists (select from exception e where e.workspace_id = d.workspace_id and e.lead_id = d.lead_id
        and e.type = 'replay_mismatch' and e.decision_id = d.id)
    returning id, lead_id as "leadId"`.execute(db);
  return rows[0];
}
