-- By what an account's company is split in A/B rules: the first domain that it was given, whichever it has later.
ALTER TABLE account ADD COLUMN company_key text;
UPDATE account a SET company_key = (SELECT d.domain FROM account_domain d
  WHERE d.workspace_id = a.workspace_id AND d.account_id = a.id ORDER BY d.is_alias, d.domain LIMIT 1);
