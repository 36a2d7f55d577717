-- What the worker knows of a workspace without looking into it: a new one is due at once.
-- has_held: pools may hold leads, so that intake looks before it gives a newer one away.
-- renewed_at: its last daily round. is_quiet: sample data is being loaded; the worker stays away.
ALTER TABLE directory.workspace_head
  ADD COLUMN has_held boolean NOT NULL DEFAULT false,
  ADD COLUMN renewed_at timestamptz,
  ADD COLUMN is_quiet boolean NOT NULL DEFAULT false,
  ALTER COLUMN next_due_at SET DEFAULT '1970-01-01T00:00:00Z';
UPDATE directory.workspace_head SET
  next_due_at = coalesce(next_due_at, '1970-01-01T00:00:00Z'),
  has_held = true;
ALTER TABLE directory.workspace_head ALTER COLUMN next_due_at SET NOT NULL;

-- Who is next in line when somebody becomes eligible; only held leads stand in it.
CREATE INDEX lead_held_idx ON lead (workspace_id, pool_id, priority, received_at) WHERE status = 'held';
-- How many held leads a rep was given in the last minutes; only releases stand in it.
CREATE INDEX decision_release_idx ON decision (workspace_id, at) WHERE kind = 'release';
