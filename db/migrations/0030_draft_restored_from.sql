-- A draft that is a restored version unchanged says so, and the version published from it remembers it.
ALTER TABLE ruleset_draft ADD COLUMN restored_from integer;
