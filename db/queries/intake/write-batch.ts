import type { BatchClient, Statement } from "#db/directory/batch-transaction.ts";
import { BATCH_COLUMNS, type BatchRows, type OwnedDebit } from "./columns.ts";
import { taskStatement, uncoveredStatement } from "./write-tasks.ts";

/** Hundredths of a work unit that a task counts; the core counts the same. */
const TASK_UNITS = 25;

type Table = keyof typeof BATCH_COLUMNS;

const names = (table: Table) => Object.keys(BATCH_COLUMNS[table]).join(", ");
const shape = (table: Table) =>
  Object.entries(BATCH_COLUMNS[table])
    .map(([name, type]) => `${name} ${type}`)
    .join(", ");
/** Each list of rows is a parameter of its own: taking it out of one document would parse that once a list. */
const LISTS = [
  "leads",
  "leadUpdates",
  "submissions",
  "snapshots",
  "decisions",
  "assignments",
  "exceptions",
  "ledger",
  "loads",
] as const;
type List = (typeof LISTS)[number];
const rows = (table: Table, list: List) => `json_to_recordset($${LISTS.indexOf(list) + 2}::json) as r(${shape(table)})`;
const insert = (table: Table, key: List) =>
  `insert into ${table} (workspace_id, ${names(table)}) select $1, r.* from ${rows(table, key)}`;

const FROZEN = ["id", "source_id", "received_at", "first_source", "first_campaign"];
const changeable = Object.keys(BATCH_COLUMNS.lead).filter((column) => !FROZEN.includes(column));

/**
 * One statement for a whole batch: what it writes is 72–81 % of a batch's time, so every round trip counts. Leads on
 * record are changed by a conflict of keys, because an `update … from` made when the table was small reads the whole
 * workspace for ever (10 ms a batch at 19,000 leads, 0.1 ms this way).
 */
const WRITE = `with
  leads as (${insert("lead", "leads")}),
  updates as (${insert("lead", "leadUpdates")} on conflict (workspace_id, id) do update set
    ${changeable.map((column) => `${column} = excluded.${column}`).join(", ")}),
  submissions as (${insert("submission", "submissions")}),
  snapshots as (${insert("lead_snapshot", "snapshots")}),
  decisions as (${insert("decision", "decisions")}),
  assignments as (${insert("assignment", "assignments")}),
  exceptions as (${insert("exception", "exceptions")}),
  ledger as (update pool_member m set balance_nano = r.balance_nano, assigned = r.assigned, last_seq = r.last_seq,
      owed_nano = coalesce(r.owed_nano, 0), paid_day = coalesce(r.paid_day, 0),
      value_nano = m.value_nano + coalesce(r.value_nano, 0), value_assigned = m.value_assigned + coalesce(r.value_assigned, 0)
    from ${rows("pool_member", "ledger")}
    where m.workspace_id = $1 and m.pool_id = r.pool_id and m.rep_id = r.rep_id),
  loads as (insert into rep_load (workspace_id, ${names("rep_load")}) select $1, r.* from ${rows("rep_load", "loads")}
    on conflict (workspace_id, rep_id) do update set
      open_count = excluded.open_count, day_start = excluded.day_start, day_count = excluded.day_count,
      taken = excluded.taken)
insert into outbox (workspace_id, seq, at, topics, assigned)
  select $1, r.* from json_to_record($11::json) as r(seq bigint, at timestamptz, topics jsonb, assigned jsonb)`;

/** Writes a whole batch; row-level security and foreign keys hold for each row. */
export async function writeBatch(client: BatchClient, batch: BatchRows): Promise<void> {
  for (const statement of batchStatements(client.workspaceId, batch)) await client.query(statement);
}

/** Answers the statements that write a whole batch, in the order in which they must run. */
export function batchStatements(workspaceId: string, batch: BatchRows): Statement[] {
  const lists = LISTS.map((list) => JSON.stringify(batch[list]));
  const write = { name: "write-batch", text: WRITE, values: [workspaceId, ...lists, JSON.stringify(batch.outbox)] };
  const changed = new Set(batch.leadUpdates.map((lead) => lead.id));
  const moving = batch.assignments.map((row) => row.lead_id).filter((id) => changed.has(id));
  return [
    ...(moving.length > 0 ? [endAssignments(workspaceId, batch, moving)] : []),
    ...(batch.debits.length > 0 ? [debitStatement(workspaceId, batch.debits)] : []),
    write,
    ...(batch.uncovered.length > 0 ? [uncoveredStatement(workspaceId, batch.uncovered)] : []),
    ...(batch.tasks.length > 0 ? [taskStatement(workspaceId, batch.tasks, TASK_UNITS)] : []),
  ];
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
  text: `insert into ledger_entry (workspace_id, id, seq, pool_id, rep_id, kind, assigned_change, lead_id, note, at)
    select $1, r.id, r.seq, r."poolId", r."repId", 'debit', 1, r."leadId", 'owned', r.at
    from json_to_recordset($2::json)
      as r(id uuid, seq bigint, "poolId" uuid, "repId" uuid, "leadId" uuid, at timestamptz)`,
  values: [workspaceId, JSON.stringify(debits)],
});
