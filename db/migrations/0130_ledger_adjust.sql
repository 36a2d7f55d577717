-- An adjustment moves a member's balance by part of a lead, and no count of leads.
ALTER TABLE ledger_entry ADD COLUMN balance_change_nano bigint NOT NULL DEFAULT 0;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_adjust_check
  CHECK ((kind = 'adjust') = (balance_change_nano <> 0) AND (kind <> 'adjust' OR assigned_change = 0));
