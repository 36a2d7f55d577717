import type { BatchClient } from "#db/directory/batch-transaction.ts";
import type { BatchRow } from "../intake/columns.ts";
import { BATCH_COLUMNS } from "../intake/columns.ts";

const COLUMNS = Object.keys(BATCH_COLUMNS.decision)
  .map((column) => `d.${column}`)
  .join(", ");

/** What one decision is replayed from. Documents come as text, as they were written; null: not on record. */
export type EvidenceRow = {
  row: BatchRow<"decision">;
  snapshot: string | null;
  roster: string | null;
  ruleset: unknown;
};

const EVIDENCE = `select (select row_to_json(r) from (select ${COLUMNS}) r) as row,
    (select s.body::text from lead_snapshot s where s.workspace_id = $1 and s.id = d.id) as snapshot,
    (select o.body::text from roster_snapshot o where o.workspace_id = $1 and o.hash = d.roster_hash) as roster,
    (select u.body from ruleset u where u.workspace_id = $1 and u.version = d.ruleset_version) as ruleset
  from decision d where d.workspace_id = $1`;

/** Lists the evidence of decisions after `afterSeq`, in seq order, at most `limit`. */
export async function listEvidence(client: BatchClient, afterSeq: number, limit: number): Promise<EvidenceRow[]> {
  const { rows } = await client.query<EvidenceRow>({
    text: `${EVIDENCE} and d.seq > $2 order by d.seq limit $3`,
    values: [client.workspaceId, afterSeq, limit],
  });
  return rows;
}

/** Lists the evidence of these decisions, in seq order. */
export async function listEvidenceOf(client: BatchClient, ids: readonly string[]): Promise<EvidenceRow[]> {
  const { rows } = await client.query<EvidenceRow>({
    text: `${EVIDENCE} and d.id = any($2::uuid[]) order by d.seq`,
    values: [client.workspaceId, ids],
  });
  return rows;
}
