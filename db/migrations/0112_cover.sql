-- A task of somebody beside the owner of a lead. Cover: they act until the owner is back.
CREATE TABLE task (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('cover')),
  lead_id uuid NOT NULL,
  rep_id uuid NOT NULL,
  owner_rep_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  is_manager boolean NOT NULL DEFAULT false,
  started_at timestamptz NOT NULL,
  ends_at timestamptz,
  ended_at timestamptz,
  end_reason text CHECK (end_reason IN ('done', 'owner_back', 'moved')),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES lead (workspace_id, id),
  FOREIGN KEY (workspace_id, rep_id) REFERENCES rep (workspace_id, id),
  FOREIGN KEY (workspace_id, owner_rep_id) REFERENCES rep (workspace_id, id)
);
CREATE INDEX task_lead_idx ON task (workspace_id, lead_id);
CREATE INDEX task_open_idx ON task (workspace_id, rep_id) WHERE ended_at IS NULL;
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON task
  USING (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON task TO fairlead_app;

-- Owner and cover of one lead are both told.
DROP INDEX mail_delivery_once_key;
CREATE UNIQUE INDEX mail_delivery_once_key ON mail_delivery (workspace_id, seq, lead_id, rep_id);

ALTER TABLE pool DROP CONSTRAINT pool_nobody_eligible_check;
ALTER TABLE pool ADD CONSTRAINT pool_nobody_eligible_check
  CHECK (nobody_eligible IN ('hold', 'overflow', 'manager', 'assignWithCover', 'assignAnyway'));
