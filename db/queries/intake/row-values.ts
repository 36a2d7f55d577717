import { BATCH_COLUMNS, type BatchRow } from "./columns.ts";

type Table = Exclude<keyof typeof BATCH_COLUMNS, "task">;
type Reader = (row: object) => readonly unknown[];
type Readers = { [T in Table]: (r: Readonly<BatchRow<T>>) => readonly unknown[] };

/**
 * The values of a row in the order of its table's columns. Written out, because a row that is asked for one column after
 * another by name is looked through by name each time: a thirtieth of the time of an arrival.
 */
const READERS: Readers = {
  lead: (r) => [
    r.id,
    r.status,
    r.priority,
    r.disposition,
    r.reason,
    r.owner_rep_id,
    r.pool_id,
    r.queue_id,
    r.rule_id,
    r.ruleset_version,
    r.decision_id,
    r.account_id,
    r.source_id,
    r.source,
    r.campaign,
    r.first_source,
    r.first_campaign,
    r.type,
    r.email,
    r.email_key,
    r.phone,
    r.first_name,
    r.last_name,
    r.company,
    r.company_domain,
    r.job_title,
    r.country,
    r.state,
    r.city,
    r.employees,
    r.product_interest,
    r.language,
    r.time_zone,
    r.message,
    r.tags,
    r.is_test,
    r.submission_count,
    r.move_count,
    r.received_at,
    r.decided_at,
    r.assigned_at,
    r.due_at,
    r.sla_policy_id,
    r.held_at,
    r.offered_at,
    r.wait_until,
    r.accepted_at,
    r.first_action_at,
    r.qualified_at,
    r.closed_at,
    r.mail_state,
  ],
  submission: (r) => [
    r.id,
    r.lead_id,
    r.decision_id,
    r.source_id,
    r.external_id,
    r.content_hash,
    r.idempotency_key,
    r.request_hash,
    r.raw,
    r.received_at,
  ],
  lead_snapshot: (r) => [r.id, r.lead_id, r.body],
  decision: (r) => [
    r.id,
    r.lead_id,
    r.seq,
    r.at,
    r.kind,
    r.status,
    r.reason,
    r.owner_rep_id,
    r.pool_id,
    r.queue_id,
    r.held_for_rep_id,
    r.priority,
    r.disposition,
    r.rule_id,
    r.ruleset_version,
    r.engine_version,
    r.seed,
    r.is_test,
    r.due_at,
    r.roster_hash,
    r.snapshot_hash,
    r.uses_turn,
    r.body,
  ],
  assignment: (r) => [r.id, r.lead_id, r.rep_id, r.pool_id, r.decision_id, r.seq, r.via, r.started_at],
  exception: (r) => [
    r.id,
    r.type,
    r.state,
    r.lead_id,
    r.decision_id,
    r.rule_id,
    r.pool_id,
    r.owner_rep_id,
    r.field,
    r.detail,
    r.raised_at,
  ],
  pool_member: (r) => [
    r.pool_id,
    r.rep_id,
    r.balance_nano,
    r.assigned,
    r.last_seq,
    r.owed_nano,
    r.paid_day,
    r.value_nano,
    r.value_assigned,
  ],
  rep_load: (r) => [r.rep_id, r.open_count, r.day_start, r.day_count, r.taken],
};

for (const table of Object.keys(READERS) as Table[]) {
  const names = new Proxy({}, { get: (_, name) => name });
  const read = (READERS[table] as Reader)(names).join();
  if (read !== Object.keys(BATCH_COLUMNS[table]).join()) throw new Error(`the reader of ${table} names other columns`);
}

/** Answers each row of a table as its values, in the order of the table's columns. */
export const valuesOf = (table: Table, rows: readonly object[]): (readonly unknown[])[] =>
  rows.map(READERS[table] as Reader);
