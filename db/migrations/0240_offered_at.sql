-- Since when a pool offers a lead to its members; nobody took it yet. Few leads are on offer at a time.
ALTER TABLE lead ADD COLUMN offered_at timestamptz;
UPDATE lead SET offered_at = decided_at WHERE status = 'queued' AND pool_id IS NOT NULL AND queue_id IS NULL;
CREATE INDEX lead_offered_idx ON lead (workspace_id, offered_at) WHERE offered_at IS NOT NULL;
