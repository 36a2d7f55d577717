import type { Exclusion } from "../routing/decision.ts";

const SHORT: Readonly<Record<Exclusion, string>> = {
  inactive: "Not active",
  excluded: "Had it before",
  paused: "Paused",
  time_off: "Time off",
  holiday: "Holiday",
  off_schedule: "Outside hours",
  at_hour_cap: "At hourly cap",
  at_cap: "At cap",
  at_week_cap: "At weekly cap",
  at_month_cap: "At monthly cap",
  at_pool_hour_cap: "At hourly cap here",
  at_pool_day_cap: "At daily cap here",
  at_pool_week_cap: "At weekly cap here",
  at_pool_month_cap: "At monthly cap here",
  slow: "Slow to respond",
  at_open_limit: "At open limit",
  behind_held: "Held leads first",
  paced: "Held leads paced",
  missing_skill: "Skill missing",
  condition_not_met: "Other leads only",
  less_skilled: "Better skilled first",
  later_tier: "Later tier",
};

const AFTER_NAME: Readonly<Record<Exclusion, string>> = {
  inactive: "no longer takes leads",
  excluded: "handed this lead back before",
  paused: "is paused",
  time_off: "is on time off",
  off_schedule: "is outside working hours",
  holiday: "has a holiday",
  at_hour_cap: "has reached the hourly cap",
  at_cap: "has reached the daily cap",
  at_week_cap: "has reached the weekly cap",
  at_month_cap: "has reached the monthly cap",
  at_pool_hour_cap: "has reached the hourly cap of this pool",
  at_pool_day_cap: "has reached the daily cap of this pool",
  at_pool_week_cap: "has reached the weekly cap of this pool",
  at_pool_month_cap: "has reached the monthly cap of this pool",
  slow: "took more than twice the response standard over the last 10 leads",
  at_open_limit: "has reached the limit of open leads",
  behind_held: "gets the leads that the pool held before this one first",
  paced: "had as many held leads just before as one gets at a time",
  missing_skill: "lacks a skill that this lead asks for",
  condition_not_met: "takes only leads of another kind in this pool",
  less_skilled: "can take it, but somebody with the preferred skills can too",
  later_tier: "is asked only when nobody of an earlier tier can take it",
};

/** Says in two words why a rep could not take a lead, as a table shows it. */
export function exclusionLabel(exclusion: Exclusion): string {
  return SHORT[exclusion];
}

/** Says why a rep could not take a lead, to stand after the name: "Chloe has reached the daily cap". */
export function exclusionClause(exclusion: Exclusion): string {
  return AFTER_NAME[exclusion];
}
