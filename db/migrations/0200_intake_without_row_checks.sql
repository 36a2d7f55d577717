-- What intake writes for every lead is not compared with another table row by row: a foreign key asks once a row and
-- locks what it finds. Leads and snapshots are written by the same transaction, a rep is one of the roster that the
-- lead was decided on under the workspace's lock, and neither is ever deleted but with its workspace. Decisions and
-- snapshots never had one. Source: server/decisions/intake-rows.md.

ALTER TABLE assignment
  DROP CONSTRAINT assignment_workspace_id_lead_id_fkey,
  DROP CONSTRAINT assignment_workspace_id_rep_id_fkey;
ALTER TABLE submission DROP CONSTRAINT submission_workspace_id_lead_id_fkey;
