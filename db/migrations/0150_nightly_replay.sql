-- A decision that does not come out again as it is on record is an exception of its own type.
-- replayed_at: when a sample of the workspace's last day was last replayed.
ALTER TABLE exception DROP CONSTRAINT exception_type_check;
ALTER TABLE exception ADD CONSTRAINT exception_type_check
  CHECK (type IN ('unmatched', 'missing_field', 'unknown_value', 'no_eligible_rep', 'held_too_long', 'at_capacity',
    'rule_error', 'override', 'delivery_failed', 'strategic_account', 'technical_review', 'partner_confirmation',
    'spam_doubt', 'parked_submission', 'replay_mismatch'));
ALTER TABLE directory.workspace_head ADD COLUMN replayed_at timestamptz;
