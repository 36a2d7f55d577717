-- A lead and the record of how it was decided. Rows and indexes here are the cost of every arrival: add none lightly.
CREATE TABLE lead (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  status text NOT NULL CHECK (status IN
    ('assigned', 'queued', 'held', 'nurture', 'disqualified', 'parked', 'qualified', 'recycled')),
  priority text NOT NULL CHECK (priority IN ('P1', 'P2', 'P3', 'P4')),
  disposition text NOT NULL,
  reason text NOT NULL,
  owner_rep_id uuid,
  pool_id uuid,
  queue_id uuid,
  rule_id uuid,
  ruleset_version integer NOT NULL,
  decision_id uuid NOT NULL,
  account_id uuid,
  source_id uuid NOT NULL,
  source text,
  campaign text,
  first_source text,
  first_campaign text,
  type text,
  email text,
  email_key text,
  phone text,
  first_name text,
  last_name text,
  company text,
  company_domain text,
  job_title text,
  country text,
  state text,
  city text,
  employees integer,
  product_interest text[] NOT NULL,
  language text,
  time_zone text,
  message text,
  tags text[] NOT NULL,
  is_test boolean NOT NULL,
  submission_count integer NOT NULL,
  move_count integer NOT NULL DEFAULT 0,
  received_at timestamptz NOT NULL,
  decided_at timestamptz NOT NULL,
  assigned_at timestamptz,
  due_at timestamptz,
  held_at timestamptz,
  accepted_at timestamptz,
  first_action_at timestamptz,
  qualified_at timestamptz,
  closed_at timestamptz,
  mail_state text CHECK (mail_state IN ('pending', 'sent', 'failed')),
  quality_rating text CHECK (quality_rating IN ('good', 'fair', 'bad')),
  routing_rating text CHECK (routing_rating IN ('right', 'wrong')),
  rated_at timestamptz,
  PRIMARY KEY (workspace_id, id)
) WITH (fillfactor = 85);
CREATE INDEX lead_email_idx ON lead (workspace_id, email_key) WHERE email_key IS NOT NULL;
CREATE INDEX lead_company_idx ON lead (workspace_id, company_domain) WHERE company_domain IS NOT NULL;
CREATE INDEX lead_owner_idx ON lead (workspace_id, owner_rep_id, due_at) WHERE status = 'assigned';
CREATE INDEX lead_waiting_idx ON lead (workspace_id, status, priority, received_at)
  WHERE status IN ('held', 'queued', 'parked');

CREATE TABLE submission (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  lead_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  source_id uuid NOT NULL,
  external_id text,
  content_hash text NOT NULL,
  idempotency_key text,
  request_hash text,
  raw text NOT NULL,
  raw_encoding text NOT NULL DEFAULT 'utf8' CHECK (raw_encoding IN ('utf8', 'base64')),
  received_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES lead (workspace_id, id)
);
CREATE INDEX submission_lead_idx ON submission (workspace_id, lead_id);
CREATE UNIQUE INDEX submission_external_key ON submission (workspace_id, source_id, external_id, content_hash)
  WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX submission_idempotency_key ON submission (workspace_id, idempotency_key)
  WHERE idempotency_key IS NOT NULL;

-- json where a text is only kept and read whole (cheaper to write, and kept to the letter).
-- The normalised lead with verdicts, as the core saw it. Its id is the decision's.
CREATE TABLE lead_snapshot (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  lead_id uuid NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (workspace_id, id)
);

CREATE TABLE decision (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  lead_id uuid NOT NULL,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('decided', 'attached', 'release', 'redecided')),
  status text NOT NULL,
  reason text NOT NULL,
  owner_rep_id uuid,
  pool_id uuid,
  queue_id uuid,
  held_for_rep_id uuid,
  priority text NOT NULL,
  disposition text NOT NULL,
  rule_id uuid,
  ruleset_version integer NOT NULL,
  engine_version integer NOT NULL,
  seed bigint NOT NULL,
  is_test boolean NOT NULL,
  due_at timestamptz,
  roster_hash text NOT NULL,
  snapshot_hash text NOT NULL,
  uses_turn boolean NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX decision_lead_idx ON decision (workspace_id, lead_id);
CREATE INDEX decision_turn_idx ON decision (workspace_id, pool_id, seq) WHERE uses_turn;

CREATE TABLE assignment (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  lead_id uuid NOT NULL,
  rep_id uuid NOT NULL,
  pool_id uuid,
  decision_id uuid,
  seq bigint NOT NULL,
  via text NOT NULL CHECK (via IN ('decision', 'claim', 'reassign')),
  reason text NOT NULL DEFAULT '',
  by_person_id uuid,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  end_reason text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES lead (workspace_id, id),
  FOREIGN KEY (workspace_id, rep_id) REFERENCES rep (workspace_id, id)
);
-- A lead has at most one active owner, whatever the code does.
CREATE UNIQUE INDEX assignment_active_key ON assignment (workspace_id, lead_id) WHERE ended_at IS NULL;
CREATE INDEX assignment_lead_idx ON assignment (workspace_id, lead_id) WHERE ended_at IS NOT NULL;

CREATE TABLE action (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  lead_id uuid NOT NULL,
  rep_id uuid,
  person_id uuid,
  kind text NOT NULL CHECK (kind IN
    ('accept', 'reject', 'call', 'email', 'meeting', 'note', 'qualify', 'disqualify', 'recycle', 'rate')),
  outcome text NOT NULL DEFAULT '',
  next_step text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES lead (workspace_id, id)
);
CREATE INDEX action_lead_idx ON action (workspace_id, lead_id);

CREATE TABLE note (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  lead_id uuid NOT NULL,
  person_id uuid NOT NULL,
  body text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES lead (workspace_id, id)
);
CREATE INDEX note_lead_idx ON note (workspace_id, lead_id);

CREATE TABLE exception (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL CHECK (type IN ('unmatched', 'missing_field', 'unknown_value', 'no_eligible_rep',
    'held_too_long', 'at_capacity', 'rule_error', 'override', 'delivery_failed',
    'strategic_account', 'technical_review', 'partner_confirmation', 'spam_doubt', 'parked_submission')),
  state text NOT NULL CHECK (state IN ('open', 'resolved', 'ignored')),
  lead_id uuid,
  decision_id uuid,
  rule_id uuid,
  pool_id uuid,
  owner_rep_id uuid,
  field text,
  detail jsonb NOT NULL,
  raised_at timestamptz NOT NULL,
  resolved_at timestamptz,
  resolved_by uuid,
  resolution text,
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX exception_open_idx ON exception (workspace_id, raised_at) WHERE state = 'open';
CREATE INDEX exception_lead_idx ON exception (workspace_id, lead_id);

-- One row a committed batch. topics: what changed, as ids only; assigned: whom to notify about which lead.
CREATE TABLE outbox (
  workspace_id uuid NOT NULL,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  topics jsonb NOT NULL,
  assigned jsonb NOT NULL,
  PRIMARY KEY (workspace_id, seq)
);

-- Assignment mails, made by the worker from the outbox, at most one for each assignment.
CREATE TABLE mail_delivery (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  seq bigint NOT NULL,
  lead_id uuid NOT NULL,
  rep_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('pending', 'sent', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  last_error text,
  sent_at timestamptz,
  PRIMARY KEY (workspace_id, id)
);
CREATE UNIQUE INDEX mail_delivery_once_key ON mail_delivery (workspace_id, seq, lead_id);
CREATE INDEX mail_delivery_due_idx ON mail_delivery (workspace_id, due_at) WHERE state = 'pending';

-- How far each consumer has read the outbox.
CREATE TABLE outbox_cursor (
  workspace_id uuid NOT NULL,
  consumer text NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (workspace_id, consumer)
);
