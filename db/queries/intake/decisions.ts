import type { BatchClient } from "#db/directory/batch-transaction.ts";
import type { BatchRow } from "./columns.ts";
import { BATCH_COLUMNS } from "./columns.ts";

const COLUMNS = Object.keys(BATCH_COLUMNS.decision)
  .map((column) => `d.${column}`)
  .join(", ");

/** Gets decisions by id as rows of a batch, their times as text. Order is free; unknown ids are left out. */
export async function getDecisionRows(client: BatchClient, ids: string[]): Promise<BatchRow<"decision">[]> {
  const { rows } = await client.query<{ found: BatchRow<"decision">[] }>(
    `select coalesce(json_agg(r), '[]') as found
      from (select ${COLUMNS} from decision d where d.workspace_id = $1 and d.id = any($2::uuid[])) r`,
    [client.workspaceId, ids],
  );
  return rows[0]?.found ?? [];
}
