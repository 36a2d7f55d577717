import type { BatchClient } from "#db/directory/batch-transaction.ts";

/** Lists the lead snapshots of decisions by their ids; unknown ids and erased snapshots are left out. Order is free. */
export async function listLastSnapshots(
  client: BatchClient,
  decisionIds: string[],
): Promise<{ lead_id: string; body: unknown }[]> {
  const { rows } = await client.query<{ lead_id: string; body: unknown }>({
    name: "last-snapshots",
    text: "select lead_id, body from lead_snapshot where workspace_id = $1 and id = any($2::uuid[])",
    values: [client.workspaceId, decisionIds],
  });
  return rows;
}
