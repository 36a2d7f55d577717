/**
 * What a `rep_load` row counts beside open leads, in hundredths of a work unit: its own extra units, and its open
 * opportunities times the workspace's weight (0 until set), read where the loads are read, so that no cache can hold
 * an old weight.
 */
export const EXTRA_UNITS = `(extra_units + open_opportunity_count * coalesce((
  select (w.settings->>'opportunityWeight')::integer from workspace w where w.workspace_id = rep_load.workspace_id), 0))`;
