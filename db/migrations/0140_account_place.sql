-- Where in its country a company lies: territories ask for states and postal codes.
ALTER TABLE account ADD COLUMN state text, ADD COLUMN city text, ADD COLUMN postal_code text;
