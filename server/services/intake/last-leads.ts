import type { BatchClient } from "#db/directory/batch-transaction.ts";
import type { BatchRow } from "#db/queries/intake/columns.ts";
import { listLastSnapshots } from "#db/queries/intake/last-snapshots.ts";
import type { NormalisedLead } from "#server/core/lead/lead.ts";
import { leadSnapshotSchema } from "#server/core/routing/snapshot.ts";

/** Reads leads as they were when they were decided last, by lead: one small statement a batch, none where it has no known lead. */
export async function readLastLeads(
  client: BatchClient,
  leads: readonly BatchRow<"lead">[],
): Promise<Map<string, NormalisedLead>> {
  const decisionIds = leads.flatMap(({ decision_id: id }) => id ?? []);
  if (decisionIds.length === 0) return new Map();
  const rows = await listLastSnapshots(client, decisionIds);
  return new Map(rows.map(({ lead_id, body }) => [lead_id, leadSnapshotSchema.parse(body).lead]));
}
