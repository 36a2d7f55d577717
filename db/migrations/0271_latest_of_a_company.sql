-- A company's latest lead is the first entry, also of several assigned in the same instant: to sort those for each company
-- that a batch asks for was a twentieth of the database's time.
DROP INDEX lead_company_idx;
CREATE INDEX lead_company_idx ON lead (workspace_id, company_domain, assigned_at DESC, id DESC)
  WHERE company_domain IS NOT NULL;
