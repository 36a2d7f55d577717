import type { BatchClient, Statement } from "#db/directory/batch-transaction.ts";
import { type BatchRows, emptyRows, type OwnedDebit } from "./columns.ts";
import { writeStatement } from "./write-statement.ts";
import { taskStatement, uncoveredStatement } from "./write-tasks.ts";

/** Hundredths of a work unit that a task counts; the core counts the same. */
const TASK_UNITS = 25;

/** Writes a whole batch; row-level security holds for each row. */
export async function writeBatch(client: BatchClient, batch: BatchRows): Promise<void> {
  for (const statement of batchStatements(client.workspaceId, batch)) await client.query(statement);
}

/** Answers the statements that write a whole batch, in the order in which they must run. */
export function batchStatements(workspaceId: string, batch: BatchRows): Statement[] {
  const changed = new Set(batch.leadUpdates.map((lead) => lead.id));
  const moving = batch.assignments.map((row) => row.lead_id).filter((id) => changed.has(id));
  return [
    ...(moving.length > 0 ? [endAssignments(workspaceId, batch, moving)] : []),
    ...(batch.debits.length > 0 ? [debitStatement(workspaceId, batch.debits)] : []),
    writeStatement(workspaceId, batch),
    ...(batch.uncovered.length > 0 ? [uncoveredStatement(workspaceId, batch.uncovered)] : []),
    ...(batch.tasks.length > 0 ? [taskStatement(workspaceId, batch.tasks, TASK_UNITS)] : []),
  ];
}

/**
 * The same in two parts. What is `early` needs no lock: new rows under keys of their own, which nothing else refers to
 * yet and no other transaction can have. The others are put together while the database writes those.
 */
export function splitStatements(
  workspaceId: string,
  batch: BatchRows,
): { early: Statement[]; writes: () => Statement[] } {
  const { leads, snapshots, decisions } = batch;
  const late = { ...batch, leads: [], snapshots: [], decisions: [] };
  return {
    early: [writeStatement(workspaceId, { ...emptyRows(), leads, snapshots, decisions })],
    writes: () => batchStatements(workspaceId, late),
  };
}

/** A lead that is decided again leaves its former owner first, in a statement of its own: the active owner is unique. */
const endAssignments = (workspaceId: string, batch: BatchRows, leadIds: (string | null)[]): Statement => ({
  name: "end-assignments",
  text: `update assignment set ended_at = $3::timestamptz, end_reason = 'decided_again'
    where workspace_id = $1 and lead_id = any($2::uuid[]) and ended_at is null`,
  values: [workspaceId, leadIds, batch.assignments[0]?.started_at],
});

/** Pools may count the leads that their members get as owners: an entry each, so that a recount gives the same. */
const debitStatement = (workspaceId: string, debits: readonly OwnedDebit[]): Statement => ({
  name: "write-debits",
  text: `insert into ledger_entry (workspace_id, id, seq, pool_id, rep_id, kind, assigned_change, lead_id, note, at)
    select $1, r.id, r.seq, r."poolId", r."repId", 'debit', 1, r."leadId", 'owned', r.at
    from json_to_recordset($2::json)
      as r(id uuid, seq bigint, "poolId" uuid, "repId" uuid, "leadId" uuid, at timestamptz)`,
  values: [workspaceId, JSON.stringify(debits)],
});
