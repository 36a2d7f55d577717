-- Names the batch that took the workspace's last seqs: one that was decided on what it leaves is written only on that.
ALTER TABLE directory.workspace_head ADD COLUMN batch_id uuid;
