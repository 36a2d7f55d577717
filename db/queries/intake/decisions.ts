import type { BatchClient } from "#db/directory/batch-transaction.ts";
import { BATCH_COLUMNS, type BatchRow } from "./columns.ts";

const COLUMNS = Object.keys(BATCH_COLUMNS.decision)
  .map((column) => `d.${column}`)
  .join(", ");

/** A decision as stored, with the documents that tell its reason. */
export type FoundDecision = { row: BatchRow<"decision">; snapshot: unknown; roster: unknown };

/** Gets decisions by id with snapshot and roster, their times as text. Order is free; unknown ids are left out. */
export async function getDecisionRows(client: BatchClient, ids: string[]): Promise<FoundDecision[]> {
  const { rows } = await client.query<FoundDecision>({
    text: `select (select row_to_json(r) from (select ${COLUMNS}) r) as row, s.body as snapshot, o.body as roster
      from decision d
      join lead_snapshot s on s.workspace_id = d.workspace_id and s.id = d.id
      join roster_snapshot o on o.workspace_id = d.workspace_id and o.hash = d.roster_hash
      where d.workspace_id = $1 and d.id = any($2::uuid[])`,
    values: [client.workspaceId, ids],
  });
  return rows;
}

/** Names of everything a reason mentions, with the reps' addresses. */
export type NameRows = {
  reps: { id: string; name: string; email: string }[];
  pools: { id: string; name: string }[];
  queues: { id: string; name: string }[];
};

/** Lists the names of reps, pools and queues of the workspace, archived ones too. */
export async function listNames(client: BatchClient): Promise<NameRows> {
  const { rows } = await client.query<NameRows>({
    name: "names",
    text: `select
      coalesce((select json_agg(json_build_object('id', id, 'name', name, 'email', email)) from rep where workspace_id = $1), '[]') as reps,
      coalesce((select json_agg(json_build_object('id', id, 'name', name)) from pool where workspace_id = $1), '[]') as pools,
      coalesce((select json_agg(json_build_object('id', id, 'name', name)) from queue where workspace_id = $1), '[]') as queues`,
    values: [client.workspaceId],
  });
  return rows[0] ?? { reps: [], pools: [], queues: [] };
}
