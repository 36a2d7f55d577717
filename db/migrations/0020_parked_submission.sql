-- A form submission that did not become a lead: a person looks at it first. Holds personal data, as sent.
CREATE TABLE parked_submission (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  form_id uuid NOT NULL,
  exception_id uuid NOT NULL,
  reasons text[] NOT NULL CHECK (cardinality(reasons) > 0),
  raw text NOT NULL,
  raw_encoding text NOT NULL CHECK (raw_encoding IN ('utf8', 'base64')),
  content_type text NOT NULL,
  idempotency_key text,
  received_at timestamptz NOT NULL,
  lead_id uuid,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, form_id) REFERENCES form (workspace_id, id),
  FOREIGN KEY (workspace_id, exception_id) REFERENCES exception (workspace_id, id),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES lead (workspace_id, id)
);
CREATE UNIQUE INDEX parked_submission_key ON parked_submission (workspace_id, form_id, idempotency_key)
  WHERE idempotency_key IS NOT NULL;
CREATE INDEX parked_submission_exception_idx ON parked_submission (workspace_id, exception_id);

ALTER TABLE parked_submission ENABLE ROW LEVEL SECURITY;
ALTER TABLE parked_submission FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON parked_submission
  USING (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON parked_submission TO fairlead_app;
