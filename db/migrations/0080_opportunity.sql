-- What is being sold to an account. Newest first is by id (time-ordered); an account's newest open one decides who owns a lead.
CREATE TABLE opportunity (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  external_id text,
  account_id uuid NOT NULL,
  name text NOT NULL,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'won', 'lost')),
  stage text,
  amount numeric(15, 2) CHECK (amount >= 0),
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  closes_on text CHECK (closes_on ~ '^\d{4}-\d{2}-\d{2}$'),
  owner_rep_id uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, account_id) REFERENCES account (workspace_id, id),
  FOREIGN KEY (workspace_id, owner_rep_id) REFERENCES rep (workspace_id, id)
);
CREATE UNIQUE INDEX opportunity_external_key ON opportunity (workspace_id, external_id);
CREATE INDEX opportunity_account_idx ON opportunity (workspace_id, account_id, id);
CREATE INDEX opportunity_owner_idx ON opportunity (workspace_id, owner_rep_id) WHERE status = 'open';

ALTER TABLE opportunity ENABLE ROW LEVEL SECURITY;
ALTER TABLE opportunity FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON opportunity
  USING (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON opportunity TO fairlead_app;

-- How many open opportunities a rep owns, kept with their load so that no arrival has to count them.
ALTER TABLE rep_load ADD COLUMN open_opportunity_count integer NOT NULL DEFAULT 0;
