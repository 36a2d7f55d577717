-- Who is away, when and who acts meanwhile: regional holidays, custom ones, weekly time off, a pause that ends.
ALTER TABLE rep ADD COLUMN paused_until timestamptz;
ALTER TABLE rep ADD COLUMN holiday_region text;
ALTER TABLE rep ADD COLUMN cover_rep_id uuid;
ALTER TABLE rep ADD FOREIGN KEY (workspace_id, cover_rep_id) REFERENCES rep (workspace_id, id);
ALTER TABLE rep ADD COLUMN is_slow boolean NOT NULL DEFAULT false;
ALTER TABLE pool ADD COLUMN passes_over_slow boolean NOT NULL DEFAULT false;

-- A day, or part of one in each rep's own zone, on which nobody works.
CREATE TABLE holiday (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  on_date text NOT NULL CHECK (on_date ~ '^\d{4}-\d{2}-\d{2}$'),
  name text NOT NULL,
  from_time text NOT NULL DEFAULT '00:00',
  to_time text NOT NULL DEFAULT '24:00',
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX holiday_date_idx ON holiday (workspace_id, on_date);
ALTER TABLE holiday ENABLE ROW LEVEL SECURITY;
ALTER TABLE holiday FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON holiday
  USING (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON holiday TO fairlead_app;

-- Time off that comes back every week, in the rep's own zone. Dates are inclusive.
CREATE TABLE weekly_time_off (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  rep_id uuid NOT NULL,
  weekday text NOT NULL CHECK (weekday IN ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
  from_time text NOT NULL,
  to_time text NOT NULL,
  starts_on text NOT NULL CHECK (starts_on ~ '^\d{4}-\d{2}-\d{2}$'),
  ends_on text CHECK (ends_on ~ '^\d{4}-\d{2}-\d{2}$'),
  note text NOT NULL DEFAULT '',
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, rep_id) REFERENCES rep (workspace_id, id)
);
CREATE INDEX weekly_time_off_rep_idx ON weekly_time_off (workspace_id, rep_id);
ALTER TABLE weekly_time_off ENABLE ROW LEVEL SECURITY;
ALTER TABLE weekly_time_off FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON weekly_time_off
  USING (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('fairlead.workspace_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON weekly_time_off TO fairlead_app;
