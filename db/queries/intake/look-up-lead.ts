import type { BatchClient } from "#db/directory/batch-transaction.ts";
import { BATCH_COLUMNS, type BatchRow } from "./columns.ts";
import type { LookUp } from "./look-up.ts";

const COLUMNS = Object.keys(BATCH_COLUMNS.lead)
  .map((column) => `l.${column}`)
  .join(", ");

/** Finds a lead as a row of a batch, with the snapshot of its last decision; undefined for a stranger's. */
export async function lookUpLead(
  client: BatchClient,
  leadId: string,
): Promise<{ lead: BatchRow<"lead">; snapshot: unknown } | undefined> {
  const { rows } = await client.query<{ lead: BatchRow<"lead">; snapshot: unknown }>({
    text: `select (select row_to_json(r) from (select ${COLUMNS}) r) as lead,
      (select body from lead_snapshot s where s.workspace_id = l.workspace_id and s.id = l.decision_id) as snapshot
      from lead l where l.workspace_id = $1 and l.id = $2::uuid`,
    values: [client.workspaceId, leadId],
  });
  return rows[0];
}

/** A look-up that found nothing. */
export const emptyLookUp = (): LookUp => ({ keys: [], externals: [], leads: [], accounts: [], companyOwners: [] });
