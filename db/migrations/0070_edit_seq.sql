-- The seq of the workspace's last change by a service, as opposed to an arrival: what intake keeps in memory of names
-- and settings is true for as long as this stands still.
ALTER TABLE directory.workspace_head ADD COLUMN edit_seq bigint NOT NULL DEFAULT 0;
