-- The role that serves. Its password is set by the migration step, not here.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fairlead_app') THEN
    CREATE ROLE fairlead_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
END $$;

-- The directory: what sign-in and look-ups need, across workspaces. No row-level security, nothing else in it.
CREATE SCHEMA directory;

CREATE TABLE directory.person (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  email_key text NOT NULL UNIQUE,
  name text NOT NULL,
  password_hash text,
  email_verified_at timestamptz,
  created_at timestamptz NOT NULL
);

CREATE TABLE directory.session (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES directory.person (id) ON DELETE CASCADE,
  user_agent text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX session_person_idx ON directory.session (person_id);

-- One row a workspace: the lock of every writer, the source of seq, and when something is due.
CREATE TABLE directory.workspace_head (
  workspace_id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  seq bigint NOT NULL DEFAULT 0,
  next_due_at timestamptz,
  ruleset_version integer NOT NULL DEFAULT 0,
  roster_hash text NOT NULL DEFAULT ''
);
CREATE INDEX workspace_head_due_idx ON directory.workspace_head (next_due_at) WHERE next_due_at IS NOT NULL;

CREATE TABLE directory.membership (
  person_id uuid NOT NULL REFERENCES directory.person (id) ON DELETE CASCADE,
  workspace_id uuid NOT NULL REFERENCES directory.workspace_head (workspace_id) ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('owner', 'admin', 'manager', 'rep')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, person_id)
);
CREATE INDEX membership_person_idx ON directory.membership (person_id);

-- Finds a workspace from a secret or public key, or a person from an e-mailed token. Only hashes are kept.
CREATE TABLE directory.lookup (
  hash text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('api_key', 'form', 'invitation', 'verify_email', 'reset_password')),
  workspace_id uuid REFERENCES directory.workspace_head (workspace_id) ON DELETE CASCADE,
  person_id uuid REFERENCES directory.person (id) ON DELETE CASCADE,
  ref_id uuid,
  expires_at timestamptz,
  used_at timestamptz
);
CREATE INDEX lookup_person_idx ON directory.lookup (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX lookup_workspace_idx ON directory.lookup (workspace_id, ref_id);

CREATE TABLE directory.sign_in_attempt (
  key text NOT NULL,
  window_start timestamptz NOT NULL,
  attempts integer NOT NULL,
  PRIMARY KEY (key, window_start)
);

GRANT USAGE ON SCHEMA directory TO fairlead_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA directory TO fairlead_app;
