-- The SLA policy that a rule named for a lead, by its id in the library of the ruleset; null: the workspace's standard.
ALTER TABLE lead ADD COLUMN sla_policy_id uuid;
