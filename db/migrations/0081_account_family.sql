-- An account may have one above it, and people with a role beside its owner: at most one person a role.
ALTER TABLE account ADD COLUMN parent_account_id uuid;
ALTER TABLE account ADD FOREIGN KEY (workspace_id, parent_account_id) REFERENCES account (workspace_id, id);
CREATE INDEX account_parent_idx ON account (workspace_id, parent_account_id) WHERE parent_account_id IS NOT NULL;

CREATE TABLE account_team (
  workspace_id uuid NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('ae', 'sdr', 'csm', 'partner_manager', 'distributor')),
  rep_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, account_id, role),
  FOREIGN KEY (workspace_id, account_id) REFERENCES account (workspace_id, id),
  FOREIGN KEY (workspace_id, rep_id) REFERENCES rep (workspace_id, id)
);
CREATE INDEX account_team_rep_idx ON account_team (workspace_id, rep_id);

ALTER TABLE account_team ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_team FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON account_team
  USING (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON account_team TO fairlead_app;
