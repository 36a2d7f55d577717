/** Columns that a batch writes, by table, with their SQL types. Order is free. */
export const BATCH_COLUMNS = {
  lead: {
    id: "uuid",
    status: "text",
    priority: "text",
    disposition: "text",
    reason: "text",
    owner_rep_id: "uuid",
    pool_id: "uuid",
    queue_id: "uuid",
    rule_id: "uuid",
    ruleset_version: "integer",
    decision_id: "uuid",
    account_id: "uuid",
    source_id: "uuid",
    source: "text",
    campaign: "text",
    first_source: "text",
    first_campaign: "text",
    type: "text",
    email: "text",
    email_key: "text",
    phone: "text",
    first_name: "text",
    last_name: "text",
    company: "text",
    company_domain: "text",
    job_title: "text",
    country: "text",
    state: "text",
    city: "text",
    employees: "integer",
    product_interest: "text[]",
    language: "text",
    time_zone: "text",
    message: "text",
    tags: "text[]",
    is_test: "boolean",
    submission_count: "integer",
    move_count: "integer",
    received_at: "timestamptz",
    decided_at: "timestamptz",
    assigned_at: "timestamptz",
    due_at: "timestamptz",
    sla_policy_id: "uuid",
    held_at: "timestamptz",
    offered_at: "timestamptz",
    wait_until: "timestamptz",
    accepted_at: "timestamptz",
    first_action_at: "timestamptz",
    qualified_at: "timestamptz",
    closed_at: "timestamptz",
    mail_state: "text",
  },
  submission: {
    id: "uuid",
    lead_id: "uuid",
    decision_id: "uuid",
    source_id: "uuid",
    external_id: "text",
    content_hash: "text",
    idempotency_key: "text",
    request_hash: "text",
    raw: "text",
    received_at: "timestamptz",
  },
  lead_snapshot: { id: "uuid", lead_id: "uuid", body: "json" },
  decision: {
    id: "uuid",
    lead_id: "uuid",
    seq: "bigint",
    at: "timestamptz",
    kind: "text",
    status: "text",
    reason: "text",
    owner_rep_id: "uuid",
    pool_id: "uuid",
    queue_id: "uuid",
    held_for_rep_id: "uuid",
    priority: "text",
    disposition: "text",
    rule_id: "uuid",
    ruleset_version: "integer",
    engine_version: "integer",
    seed: "bigint",
    is_test: "boolean",
    due_at: "timestamptz",
    roster_hash: "text",
    snapshot_hash: "text",
    uses_turn: "boolean",
    body: "json",
  },
  assignment: {
    id: "uuid",
    lead_id: "uuid",
    rep_id: "uuid",
    pool_id: "uuid",
    decision_id: "uuid",
    seq: "bigint",
    via: "text",
    started_at: "timestamptz",
  },
  exception: {
    id: "uuid",
    type: "text",
    state: "text",
    lead_id: "uuid",
    decision_id: "uuid",
    rule_id: "uuid",
    pool_id: "uuid",
    owner_rep_id: "uuid",
    field: "text",
    detail: "jsonb",
    raised_at: "timestamptz",
  },
  task: {
    id: "uuid",
    kind: "text",
    lead_id: "uuid",
    rep_id: "uuid",
    owner_rep_id: "uuid",
    decision_id: "uuid",
    is_manager: "boolean",
    started_at: "timestamptz",
    ends_at: "timestamptz",
  },
  /** `value_nano` and `value_assigned` are what the batch adds; the others where they stand after it. Null: as before. */
  pool_member: {
    pool_id: "uuid",
    rep_id: "uuid",
    balance_nano: "bigint",
    assigned: "integer",
    last_seq: "bigint",
    owed_nano: "bigint",
    paid_day: "bigint",
    value_nano: "bigint",
    value_assigned: "integer",
  },
  rep_load: { rep_id: "uuid", open_count: "integer", day_start: "bigint", day_count: "integer", taken: "jsonb" },
} as const;

type SqlValue<T> = T extends "integer" | "bigint"
  ? number | null
  : T extends "boolean"
    ? boolean
    : T extends "text[]"
      ? readonly string[]
      : T extends "jsonb" | "json"
        ? unknown
        : string | null;

/** A row of a batch, its times as RFC 3339 text. Documents of type json may be their text already, kept to the letter. */
export type BatchRow<T extends keyof typeof BATCH_COLUMNS> = {
  -readonly [C in keyof (typeof BATCH_COLUMNS)[T]]: SqlValue<(typeof BATCH_COLUMNS)[T][C]>;
};

/** A lead that a rep got as owner, counted in a pool's ledger. */
export type OwnedDebit = { id: string; seq: number; poolId: string; repId: string; leadId: string; at: string };

/** Everything one batch writes. `leadUpdates` are leads that existed before. */
export type BatchRows = {
  leads: BatchRow<"lead">[];
  leadUpdates: BatchRow<"lead">[];
  submissions: BatchRow<"submission">[];
  snapshots: BatchRow<"lead_snapshot">[];
  decisions: BatchRow<"decision">[];
  assignments: BatchRow<"assignment">[];
  exceptions: BatchRow<"exception">[];
  /** That nobody covers an open lead, said where it is not said already. */
  uncovered: BatchRow<"exception">[];
  /** Covers, begun where the lead has none yet. */
  tasks: BatchRow<"task">[];
  ledger: BatchRow<"pool_member">[];
  loads: BatchRow<"rep_load">[];
  /** Leads that ownership gave, debited in pools that count them; mostly none. */
  debits: OwnedDebit[];
  outbox: { seq: number; at: string; topics: unknown; assigned: unknown } | null;
};

/** An empty batch of rows. */
export function emptyRows(): BatchRows {
  return {
    leads: [],
    leadUpdates: [],
    submissions: [],
    snapshots: [],
    decisions: [],
    assignments: [],
    exceptions: [],
    uncovered: [],
    tasks: [],
    ledger: [],
    loads: [],
    debits: [],
    outbox: null,
  };
}
