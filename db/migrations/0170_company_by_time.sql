-- The owner of a company's latest lead is one step in the index, however many leads the company has.
DROP INDEX lead_company_idx;
CREATE INDEX lead_company_idx ON lead (workspace_id, company_domain, assigned_at DESC) WHERE company_domain IS NOT NULL;
