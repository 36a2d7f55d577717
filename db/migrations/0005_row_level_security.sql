-- Every tenant table: row-level security enabled and forced, one policy, no owner bypass.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'workspace', 'invitation', 'rep', 'time_off', 'pool', 'pool_member', 'ledger_entry', 'rep_load', 'queue',
    'roster_snapshot', 'ruleset', 'ruleset_draft', 'audit_event', 'source', 'api_key', 'form', 'account',
    'account_domain', 'lead', 'submission', 'lead_snapshot', 'decision', 'assignment', 'action', 'note',
    'exception', 'outbox', 'mail_delivery', 'outbox_cursor'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY workspace_isolation ON %I
      USING (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid)
      WITH CHECK (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid)$p$, t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO fairlead_app', t);
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO fairlead_app;
