-- A lead on offer that nobody takes is told to a person.
ALTER TABLE exception DROP CONSTRAINT exception_type_check;
ALTER TABLE exception ADD CONSTRAINT exception_type_check
  CHECK (type IN ('unmatched', 'missing_field', 'unknown_value', 'no_eligible_rep', 'held_too_long', 'at_capacity',
    'unclaimed', 'rule_error', 'conflict', 'override', 'delivery_failed', 'strategic_account', 'technical_review',
    'partner_confirmation', 'spam_doubt', 'parked_submission', 'replay_mismatch'));
