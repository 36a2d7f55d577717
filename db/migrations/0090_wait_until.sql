-- Until when a held lead waits at one target of its rule, before it goes on to the next; null: as long as it takes.
ALTER TABLE lead ADD COLUMN wait_until timestamptz;

-- The worker asks which waits are over; a lead that waits for nothing is not in it.
CREATE INDEX lead_wait_until ON lead (workspace_id, wait_until) WHERE status = 'held' AND wait_until IS NOT NULL;
