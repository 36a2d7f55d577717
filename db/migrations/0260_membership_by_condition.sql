-- Whom a pool takes in by itself: a condition on people, kept by the service; null: members are added by hand.
ALTER TABLE pool ADD COLUMN membership jsonb;
-- Whether a member came by that condition; one who was added by hand stays whatever it says.
ALTER TABLE pool_member ADD COLUMN by_condition boolean NOT NULL DEFAULT false;
