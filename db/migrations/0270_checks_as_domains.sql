-- The checks of what every batch writes to, as domains (see 0190): a table's own are read from their text again by every
-- statement that writes to it, whichever columns it writes.
ALTER TABLE pool_member
  DROP CONSTRAINT pool_member_tier_check,
  DROP CONSTRAINT pool_member_tilt_check,
  DROP CONSTRAINT pool_member_weight_check;
ALTER TABLE exception
  DROP CONSTRAINT exception_state_check,
  DROP CONSTRAINT exception_type_check;
ALTER TABLE task
  DROP CONSTRAINT task_kind_check,
  DROP CONSTRAINT task_end_reason_check;

CREATE DOMAIN member_tier AS integer CHECK (VALUE BETWEEN 1 AND 9);
CREATE DOMAIN member_tilt AS integer CHECK (VALUE BETWEEN 1 AND 1000);
CREATE DOMAIN member_weight AS integer CHECK (VALUE BETWEEN 1 AND 1000000);
CREATE DOMAIN exception_state AS text CHECK (VALUE IN ('open', 'resolved', 'ignored'));
CREATE DOMAIN exception_type AS text
  CHECK (VALUE IN ('unmatched', 'missing_field', 'unknown_value', 'no_eligible_rep', 'held_too_long', 'at_capacity',
    'unclaimed', 'rule_error', 'conflict', 'override', 'delivery_failed', 'strategic_account', 'technical_review',
    'partner_confirmation', 'spam_doubt', 'parked_submission', 'replay_mismatch'));
CREATE DOMAIN task_kind AS text CHECK (VALUE IN ('cover'));
CREATE DOMAIN task_end_reason AS text CHECK (VALUE IN ('done', 'owner_back', 'moved'));

ALTER TABLE pool_member
  ALTER COLUMN tier TYPE member_tier,
  ALTER COLUMN tilt TYPE member_tilt,
  ALTER COLUMN weight TYPE member_weight;
ALTER TABLE exception
  ALTER COLUMN state TYPE exception_state,
  ALTER COLUMN type TYPE exception_type;
ALTER TABLE task
  ALTER COLUMN kind TYPE task_kind,
  ALTER COLUMN end_reason TYPE task_end_reason;
