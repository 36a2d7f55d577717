--
-- Distributes every tenant table by workspace_id on a Citus cluster, tables that others refer to first.
-- Written by scripts/schema.mjs; do not edit. Run it once as the owner, on the coordinator, after the migrations.
-- The directory's tables stay on the coordinator.
--

-- Row-level security reads the workspace from SET LOCAL: it must reach the shards.
ALTER ROLE fairlead_app SET citus.propagate_set_commands = 'local';

SELECT create_distributed_table('public.workspace', 'workspace_id');
SELECT create_distributed_table('public.assignment', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.audit_event', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.decision', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.exception', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.holiday', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.invitation', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.lead', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.lead_snapshot', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.ledger_entry', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.mail_delivery', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.outbox', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.outbox_cursor', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.queue', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.rep', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.roster_snapshot', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.ruleset', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.ruleset_draft', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.source', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.submission', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.account', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.action', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.api_key', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.form', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.note', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.pool', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.rep_load', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.task', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.time_off', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.weekly_time_off', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.account_domain', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.account_team', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.credit_request', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.opportunity', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.parked_submission', 'workspace_id', colocate_with => 'public.workspace');
SELECT create_distributed_table('public.pool_member', 'workspace_id', colocate_with => 'public.workspace');
