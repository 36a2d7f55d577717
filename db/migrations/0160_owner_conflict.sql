-- The owners of an account and of its parent may be two people where a rule goes by both.
ALTER TABLE exception DROP CONSTRAINT exception_type_check;
ALTER TABLE exception ADD CONSTRAINT exception_type_check
  CHECK (type IN ('unmatched', 'missing_field', 'unknown_value', 'no_eligible_rep', 'held_too_long', 'at_capacity',
    'rule_error', 'conflict', 'override', 'delivery_failed', 'strategic_account', 'technical_review',
    'partner_confirmation', 'spam_doubt', 'parked_submission', 'replay_mismatch'));
