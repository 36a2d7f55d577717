-- Submissions and assignments, written for every lead, are not compared with another table row by row: a foreign key
-- asks once a row and locks what it finds. Their lead is written by the same transaction or was found under the
-- workspace's lock, their rep is one of the roster that the lead was decided on, and leads and reps are never deleted
-- but with their workspace. Decisions and snapshots never had a key. Source: server/decisions/intake-rows.md.

ALTER TABLE assignment
  DROP CONSTRAINT assignment_workspace_id_lead_id_fkey,
  DROP CONSTRAINT assignment_workspace_id_rep_id_fkey;
ALTER TABLE submission DROP CONSTRAINT submission_workspace_id_lead_id_fkey;
