-- Caps by hour, day, week and month, rolling or calendar, of a rep and of a membership. The daily cap becomes one of the list.
ALTER TABLE rep ADD COLUMN caps jsonb NOT NULL DEFAULT '[]';
ALTER TABLE rep NO FORCE ROW LEVEL SECURITY;
UPDATE rep SET caps = jsonb_build_array(jsonb_build_object('per', 'day', 'kind', 'calendar', 'limit', cap_per_day))
  WHERE cap_per_day IS NOT NULL;
ALTER TABLE rep FORCE ROW LEVEL SECURITY;
ALTER TABLE rep DROP COLUMN cap_per_day;
ALTER TABLE pool_member ADD COLUMN caps jsonb NOT NULL DEFAULT '[]';
-- What caps count beside the day (null where nothing is counted), and hundredths of work units beside open leads.
ALTER TABLE rep_load ADD COLUMN taken jsonb;
ALTER TABLE rep_load ADD COLUMN extra_units integer NOT NULL DEFAULT 0;
