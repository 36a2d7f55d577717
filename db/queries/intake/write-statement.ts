import type { Statement } from "#db/directory/batch-transaction.ts";
import { BATCH_COLUMNS, type BatchRows } from "./columns.ts";

type Table = keyof typeof BATCH_COLUMNS;

const columnsOf = (table: Table) => Object.entries(BATCH_COLUMNS[table]);
const names = (table: Table) => Object.keys(BATCH_COLUMNS[table]).join(", ");
const shape = (table: Table) =>
  columnsOf(table)
    .map(([name, type]) => `${name} ${type}`)
    .join(", ");
const rows = (table: Table, at: string) => `json_to_recordset(${at}::json) as r(${shape(table)})`;

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

/** Ledgers of the whole pool, whoever got the lead: always several rows. */
const ledger = (at: string) => `update pool_member m set
    balance_nano = r.balance_nano, assigned = r.assigned, last_seq = r.last_seq,
    owed_nano = coalesce(r.owed_nano, 0), paid_day = coalesce(r.paid_day, 0),
    value_nano = m.value_nano + coalesce(r.value_nano, 0), value_assigned = m.value_assigned + coalesce(r.value_assigned, 0)
  from ${rows("pool_member", at)}
  where m.workspace_id = $1 and m.pool_id = r.pool_id and m.rep_id = r.rep_id`;

/** Which lists have rows, whether each but the ledger has one, and whether it is the batch's last: what the text of the statement depends on. */
type Form = { lists: readonly Inserted[]; hasLedger: boolean; isOfOne: boolean; isLast: boolean };

/**
 * Answers the one statement that writes a batch, or a piece of one: what it writes is most of a batch's time, so every
 * round trip counts. The outbox row comes with the last piece.
 * A list without rows is left out, because a part costs time to start; the rows of a single arrival are parameters as
 * they are, all others one JSON document a list (one arrival: 0.47 ms of the database's time, 0.66 with every part and
 * all from JSON). Few forms occur; each is prepared once a connection.
 */
export function writeStatement(workspaceId: string, batch: BatchRows): Statement {
  const lists = INSERTED.filter((list) => batch[list].length > 0);
  const isOfOne = lists.every((list) => batch[list].length === 1);
  const form: Form = { lists, hasLedger: batch.ledger.length > 0, isOfOne, isLast: batch.outbox !== null };
  const name = nameOf(form);
  const text = made.get(name) ?? textOf(form);
  made.set(name, text);
  const values = lists.flatMap((list) => (isOfOne ? oneRow(list, batch) : JSON.stringify(batch[list])));
  if (form.hasLedger) values.push(JSON.stringify(batch.ledger));
  if (batch.outbox) {
    const { seq, at, topics, assigned } = batch.outbox;
    values.push(seq, at, JSON.stringify(topics), JSON.stringify(assigned));
  }
  return { name, text, values: [workspaceId, ...values] };
}

const made = new Map<string, string>();

const nameOf = ({ lists, hasLedger, isOfOne, isLast }: Form) =>
  `write ${isOfOne ? "one" : "many"} ${[...INSERTED.map((list) => lists.includes(list)), hasLedger, isLast].map(Number).join("")}`;

function textOf({ lists, hasLedger, isOfOne, isLast }: Form): string {
  let last = 1;
  const next = () => {
    last += 1;
    return `$${last}`;
  };
  const parts = lists.map((list) => insertOf(list, isOfOne, next));
  if (hasLedger) parts.push(ledger(next()));
  if (isLast)
    parts.push(`insert into outbox (workspace_id, seq, at, topics, assigned)
  values ($1, ${next()}::bigint, ${next()}::timestamptz, ${next()}::jsonb, ${next()}::jsonb)`);
  const main = parts.pop();
  return parts.length === 0
    ? `${main}`
    : `with ${parts.map((part, at) => `w${at} as (${part})`).join(",\n  ")}\n${main}`;
}

function insertOf(list: Inserted, isOfOne: boolean, next: () => string): string {
  const { table, then } = INSERTS[list];
  const given = () => columnsOf(table).map(([, type]) => `${next()}::${type}`);
  const from = isOfOne ? `values ($1, ${given().join(", ")})` : `select $1, r.* from ${rows(table, next())}`;
  return `insert into ${table} (workspace_id, ${names(table)}) ${from} ${then}`;
}

/** The values of a list's only row in the order of its columns; documents as their JSON text, which is kept to the letter. */
function oneRow(list: Inserted, batch: BatchRows): unknown[] {
  const row = batch[list][0] as Readonly<Record<string, unknown>>;
  return columnsOf(INSERTS[list].table).map(([name, type]) => {
    const value = row[name] ?? null;
    return value !== null && (type === "json" || type === "jsonb") ? JSON.stringify(value) : value;
  });
}
