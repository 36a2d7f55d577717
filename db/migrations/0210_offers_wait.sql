-- A lead that a pool offers may wait at one target of its rule as a held one does: its index is of all that wait.
DROP INDEX lead_wait_until;
CREATE INDEX lead_wait_until ON lead (workspace_id, wait_until) WHERE wait_until IS NOT NULL;
