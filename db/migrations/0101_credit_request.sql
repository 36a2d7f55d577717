-- A rep asks that a lead does not count as theirs in the pool that gave it; a manager approves or declines.
CREATE TABLE credit_request (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  pool_id uuid NOT NULL,
  lead_id uuid NOT NULL,
  rep_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason IN ('bad_lead', 'spam', 'duplicate', 'no_show')),
  note text NOT NULL DEFAULT '',
  state text NOT NULL CHECK (state IN ('pending', 'approved', 'declined')),
  requested_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by uuid,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, pool_id) REFERENCES pool (workspace_id, id),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES lead (workspace_id, id),
  FOREIGN KEY (workspace_id, rep_id) REFERENCES rep (workspace_id, id)
);
-- One request stands for a lead in a rep's hands; one that was declined may be made again.
CREATE UNIQUE INDEX credit_request_standing_idx ON credit_request (workspace_id, lead_id, rep_id, pool_id)
  WHERE state <> 'declined';
CREATE INDEX credit_request_state_idx ON credit_request (workspace_id, state, requested_at);
ALTER TABLE credit_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit_request FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON credit_request
  USING (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON credit_request TO fairlead_app;
