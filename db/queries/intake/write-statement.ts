import type { Statement } from "#db/directory/batch-transaction.ts";
import { BindWriter, boundStatement, type ColumnType, listType } from "./bind-writer.ts";
import { BATCH_COLUMNS, type BatchRows } from "./columns.ts";
import { valuesOf } from "./row-values.ts";

type Table = Exclude<keyof typeof BATCH_COLUMNS, "task">;

const COLUMNS = Object.fromEntries(
  Object.entries(BATCH_COLUMNS).map(([table, columns]) => [table, Object.entries(columns)]),
) as Record<Table, [name: string, type: ColumnType][]>;
const columnsOf = (table: Table) => COLUMNS[table];
const names = (table: Table) => Object.keys(BATCH_COLUMNS[table]).join(", ");
const FROZEN = ["id", "source_id", "received_at", "first_source", "first_campaign"];
const changeable = Object.keys(BATCH_COLUMNS.lead).filter((column) => !FROZEN.includes(column));

/**
 * Where each list of a batch is inserted, and what then. Leads on record are changed by a conflict of keys, because an
 * `update … from` made when the table was small reads the whole workspace for ever (10 ms a batch at 19,000 leads,
 * 0.1 ms this way).
 */
const INSERTS = {
  leads: { table: "lead", then: "" },
  leadUpdates: {
    table: "lead",
    then: `on conflict (workspace_id, id) do update set
      ${changeable.map((column) => `${column} = excluded.${column}`).join(", ")}`,
  },
  submissions: { table: "submission", then: "" },
  snapshots: { table: "lead_snapshot", then: "" },
  decisions: { table: "decision", then: "" },
  assignments: { table: "assignment", then: "" },
  exceptions: { table: "exception", then: "" },
  loads: {
    table: "rep_load",
    then: `on conflict (workspace_id, rep_id) do update set
      open_count = excluded.open_count, day_start = excluded.day_start, day_count = excluded.day_count,
      taken = excluded.taken`,
  },
} as const satisfies Partial<Record<keyof BatchRows, { table: Table; then: string }>>;
type Inserted = keyof typeof INSERTS;
const INSERTED = Object.keys(INSERTS) as Inserted[];

/**
 * Ledgers of the whole pool, whoever got the lead: always several rows. Each is found by its key for itself: joined to
 * the table, a plan made when that was small compared every member of the workspace with every row.
 */
const ledger = (next: Next) => `update pool_member m set
    balance_nano = r.balance_nano, assigned = r.assigned, last_seq = r.last_seq,
    owed_nano = coalesce(r.owed_nano, 0), paid_day = coalesce(r.paid_day, 0),
    value_nano = m.value_nano + coalesce(r.value_nano, 0), value_assigned = m.value_assigned + coalesce(r.value_assigned, 0)
  from ${rowsOf("pool_member", next)}
  cross join lateral (select k.ctid from pool_member k
    where k.workspace_id = $1 and k.pool_id = r.pool_id and k.rep_id = r.rep_id offset 0) found
  where m.workspace_id = $1 and m.ctid = found.ctid`;

/** Which lists have rows, whether each but the ledger has one, and whether there is an outbox row: what the text of the statement depends on. */
type Form = { lists: readonly Inserted[]; hasLedger: boolean; isOfOne: boolean; hasOutbox: boolean };

/**
 * Answers the one statement that writes a batch: what it writes is most of a batch's time, so every round trip counts.
 * A list without rows is left out, because a part costs time to start; the rows of a single arrival are parameters as
 * they are, all others a list a column. Few forms occur; each is prepared once a connection.
 */
export function writeStatement(workspaceId: string, batch: BatchRows): Statement {
  const lists = INSERTED.filter((list) => batch[list].length > 0);
  const isOfOne = lists.every((list) => batch[list].length === 1);
  const form: Form = { lists, hasLedger: batch.ledger.length > 0, isOfOne, hasOutbox: batch.outbox !== null };
  const { name, text } = prepared(form);
  const most = Math.max(...lists.map((list) => batch[list].length));
  const size = isOfOne ? BYTES_OF_ONE : most * BYTES_A_LEAD;
  const writer = new BindWriter(name, size);
  writer.value("uuid", workspaceId);
  for (const list of lists) {
    if (isOfOne) oneRow(writer, INSERTS[list].table, batch[list]);
    else columns(writer, INSERTS[list].table, batch[list]);
  }
  if (form.hasLedger) columns(writer, "pool_member", batch.ledger);
  if (batch.outbox) {
    const { seq, at, topics, assigned } = batch.outbox;
    writer.value("bigint", seq);
    writer.value("timestamptz", at);
    writer.value("jsonb", topics);
    writer.value("jsonb", assigned);
  }
  return boundStatement(name, text, writer);
}

/** What the rows of a lead are among many, and alone with its ledger, with some to spare: what needs more takes more. */
const BYTES_A_LEAD = 6_000;
const BYTES_OF_ONE = 8_000;

type Prepared = { name: string; text: string };
const made = new Map<number, Prepared>();

/** Name and text of a form, put together once: in a shared transaction each lead has a statement of its own. */
function prepared(form: Form): Prepared {
  const { lists, hasLedger, isOfOne, hasOutbox } = form;
  const bits = [isOfOne, ...INSERTED.map((list) => lists.includes(list)), hasLedger, hasOutbox];
  const key = bits.reduce((sum, bit) => 2 * sum + Number(bit), 0);
  const known = made.get(key);
  if (known) return known;
  const one = { name: `write ${key.toString(2)}`, text: textOf(form) };
  made.set(key, one);
  return one;
}

/** Answers the next parameter of a statement. */
type Next = () => string;

/** Columns side by side, row by row. */
const rowsOf = (table: Table, next: Next) =>
  `(select ${columnsOf(table)
    .map(([name, type]) => `unnest(${next()}::${listType(type)}[]) as ${name}`)
    .join(", ")}) as r`;

const asText = (type: ColumnType) => (type === "text[]" ? "::text[]" : "");

const cast = (table: Table) =>
  columnsOf(table)
    .map(([name, type]) => `r.${name}${asText(type)}`)
    .join(", ");

function textOf({ lists, hasLedger, isOfOne, hasOutbox }: Form): string {
  let last = 1;
  const next = () => {
    last += 1;
    return `$${last}`;
  };
  const parts = lists.map((list) => insertOf(list, isOfOne, next));
  if (hasLedger) parts.push(ledger(next));
  if (hasOutbox)
    parts.push(`insert into outbox (workspace_id, seq, at, topics, assigned)
  values ($1, ${next()}::bigint, ${next()}::timestamptz, ${next()}::jsonb, ${next()}::jsonb)`);
  const main = parts.pop();
  return parts.length === 0
    ? `${main}`
    : `with ${parts.map((part, at) => `w${at} as (${part})`).join(",\n  ")}\n${main}`;
}

function insertOf(list: Inserted, isOfOne: boolean, next: Next): string {
  const { table, then } = INSERTS[list];
  const given = () => columnsOf(table).map(([, type]) => `${next()}::${listType(type)}${asText(type)}`);
  const from = isOfOne ? `values ($1, ${given().join(", ")})` : `select $1, ${cast(table)} from ${rowsOf(table, next)}`;
  return `insert into ${table} (workspace_id, ${names(table)}) ${from} ${then}`;
}

/** Adds the columns of a list's rows, in the order of the table's. */
function columns(writer: BindWriter, table: Table, rows: readonly object[]): void {
  const values = valuesOf(table, rows);
  columnsOf(table).forEach(([, type], at) => {
    writer.column(type, values, at);
  });
}

/** Adds the values of a list's only row in the order of its columns. */
function oneRow(writer: BindWriter, table: Table, rows: readonly object[]): void {
  const [values] = valuesOf(table, rows);
  columnsOf(table).forEach(([, type], at) => {
    writer.value(type, values?.[at]);
  });
}
