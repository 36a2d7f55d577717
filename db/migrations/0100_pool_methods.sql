-- How a pool shares (server/core/pool/pool-rules.ts), in which pool's ledger it counts, and what belongs to a member:
-- tier, condition, tilt by conversion, what an absence is owed, value points beyond one a lead.
ALTER TABLE pool DROP CONSTRAINT pool_nobody_eligible_check;
ALTER TABLE pool ADD CONSTRAINT pool_nobody_eligible_check
  CHECK (nobody_eligible IN ('hold', 'overflow', 'manager', 'assignAnyway'));
ALTER TABLE pool ADD COLUMN settings jsonb NOT NULL DEFAULT '{}';
ALTER TABLE pool ADD COLUMN ledger_pool_id uuid;
ALTER TABLE pool ADD COLUMN ledgers_used uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE pool ADD CONSTRAINT pool_ledger_pool_fkey
  FOREIGN KEY (workspace_id, ledger_pool_id) REFERENCES pool (workspace_id, id);
CREATE INDEX pool_ledger_pool_idx ON pool (workspace_id, ledger_pool_id);

ALTER TABLE pool_member ADD COLUMN tier integer NOT NULL DEFAULT 1 CHECK (tier BETWEEN 1 AND 9);
ALTER TABLE pool_member ADD COLUMN condition jsonb;
ALTER TABLE pool_member ADD COLUMN tilt integer CHECK (tilt BETWEEN 1 AND 1000);
ALTER TABLE pool_member ADD COLUMN owed_nano bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_member ADD COLUMN paid_day bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_member ADD COLUMN value_nano bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_member ADD COLUMN value_assigned integer NOT NULL DEFAULT 0;

-- What a rep can do, as "language:de".
ALTER TABLE rep ADD COLUMN skills text[] NOT NULL DEFAULT '{}';

-- Value points that an entry moves beyond one a lead.
ALTER TABLE ledger_entry ADD COLUMN points_change integer NOT NULL DEFAULT 0;
