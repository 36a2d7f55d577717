-- A workspace, its people who take leads, pools and queues, and everything an admin edits.
CREATE TABLE workspace (
  workspace_id uuid PRIMARY KEY,
  name text NOT NULL,
  time_zone text NOT NULL,
  is_sample boolean NOT NULL DEFAULT false,
  settings jsonb NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE invitation (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  email text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'admin', 'manager', 'rep')),
  invited_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (workspace_id, id)
);

CREATE TABLE rep (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid,
  name text NOT NULL,
  email text NOT NULL,
  time_zone text NOT NULL,
  schedule jsonb NOT NULL,
  schedule_confirmed boolean NOT NULL DEFAULT false,
  is_active boolean NOT NULL DEFAULT true,
  is_paused boolean NOT NULL DEFAULT false,
  cap_per_day integer CHECK (cap_per_day > 0),
  open_limit integer CHECK (open_limit > 0),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
CREATE UNIQUE INDEX rep_person_key ON rep (workspace_id, person_id);

CREATE TABLE time_off (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  rep_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  note text NOT NULL DEFAULT '',
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, rep_id) REFERENCES rep (workspace_id, id),
  CHECK (ends_at > starts_at)
);
CREATE INDEX time_off_rep_idx ON time_off (workspace_id, rep_id, ends_at);

CREATE TABLE pool (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  nobody_eligible text NOT NULL DEFAULT 'hold' CHECK (nobody_eligible IN ('hold', 'manager', 'assignAnyway')),
  manager_rep_id uuid,
  is_archived boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, manager_rep_id) REFERENCES rep (workspace_id, id)
);

-- Membership of a pool with its place in the ledger. A member who leaves keeps the row, so the balance survives.
CREATE TABLE pool_member (
  workspace_id uuid NOT NULL,
  pool_id uuid NOT NULL,
  rep_id uuid NOT NULL,
  weight integer NOT NULL DEFAULT 100 CHECK (weight BETWEEN 1 AND 1000000),
  is_member boolean NOT NULL DEFAULT true,
  balance_nano bigint NOT NULL DEFAULT 0,
  assigned integer NOT NULL DEFAULT 0,
  last_seq bigint NOT NULL DEFAULT 0,
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, pool_id, rep_id),
  FOREIGN KEY (workspace_id, pool_id) REFERENCES pool (workspace_id, id),
  FOREIGN KEY (workspace_id, rep_id) REFERENCES rep (workspace_id, id)
) WITH (fillfactor = 50);

-- Ledger entries other than turns: a turn is a row of decision (pool_id, seq, uses_turn).
CREATE TABLE ledger_entry (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  seq bigint NOT NULL,
  pool_id uuid NOT NULL,
  rep_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('credit', 'debit', 'adjust')),
  assigned_change integer NOT NULL,
  lead_id uuid,
  note text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX ledger_entry_pool_idx ON ledger_entry (workspace_id, pool_id, seq);

CREATE TABLE rep_load (
  workspace_id uuid NOT NULL,
  rep_id uuid NOT NULL,
  open_count integer NOT NULL DEFAULT 0,
  day_start bigint NOT NULL DEFAULT 0,
  day_count integer NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, rep_id),
  FOREIGN KEY (workspace_id, rep_id) REFERENCES rep (workspace_id, id)
) WITH (fillfactor = 50);

CREATE TABLE queue (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  is_archived boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);

-- json, not jsonb: the text is kept to the letter, so that its hash can be checked.
CREATE TABLE roster_snapshot (
  workspace_id uuid NOT NULL,
  hash text NOT NULL,
  body json NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, hash)
);

CREATE TABLE ruleset (
  workspace_id uuid NOT NULL,
  version integer NOT NULL,
  body jsonb NOT NULL,
  note text NOT NULL,
  published_by uuid,
  published_at timestamptz NOT NULL,
  restored_from integer,
  PRIMARY KEY (workspace_id, version)
);

CREATE TABLE ruleset_draft (
  workspace_id uuid PRIMARY KEY,
  revision integer NOT NULL,
  base_version integer NOT NULL,
  body jsonb NOT NULL,
  updated_by uuid,
  updated_at timestamptz NOT NULL
);

CREATE TABLE audit_event (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  person_id uuid,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text,
  detail jsonb NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
