-- Where leads come from and whom they belong to: sources, keys, forms, accounts.
CREATE TABLE source (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('api', 'form', 'import', 'manual')),
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);

CREATE TABLE api_key (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  source_id uuid NOT NULL,
  name text NOT NULL,
  hint text NOT NULL,
  scopes text[] NOT NULL,
  rate_per_second integer NOT NULL DEFAULT 50 CHECK (rate_per_second >= 0),
  burst integer NOT NULL DEFAULT 200 CHECK (burst >= 0),
  created_by uuid,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, source_id) REFERENCES source (workspace_id, id)
);

CREATE TABLE form (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  source_id uuid NOT NULL,
  public_key text NOT NULL,
  name text NOT NULL,
  definition jsonb NOT NULL,
  origins text[] NOT NULL,
  is_enabled boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, source_id) REFERENCES source (workspace_id, id)
);

CREATE TABLE account (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  external_id text,
  name text NOT NULL,
  class text NOT NULL DEFAULT 'prospect'
    CHECK (class IN ('customer', 'prospect', 'former_customer', 'partner', 'competitor')),
  owner_rep_id uuid,
  country text,
  industry text,
  employees integer,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, owner_rep_id) REFERENCES rep (workspace_id, id)
);
CREATE UNIQUE INDEX account_external_key ON account (workspace_id, external_id);
CREATE INDEX account_owner_idx ON account (workspace_id, owner_rep_id);

CREATE TABLE account_domain (
  workspace_id uuid NOT NULL,
  domain text NOT NULL,
  account_id uuid NOT NULL,
  is_alias boolean NOT NULL,
  PRIMARY KEY (workspace_id, domain),
  FOREIGN KEY (workspace_id, account_id) REFERENCES account (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX account_domain_account_idx ON account_domain (workspace_id, account_id);
