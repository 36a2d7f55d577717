import type { PoolRules, RosterMember } from "./pool-rules.ts";

const WEEK_MS = 7 * 86_400_000;
const MOST = 1_000_000;

/**
 * Answers the weight that a member has in a pool at an instant: what was set, less in the weeks of a ramp, more or
 * less by conversion where the pool is performance-tilted. A whole number from 1, rounded half up; with weights of
 * 100, the default, percents are exact.
 */
export function weightAt(pool: PoolRules, { weight, joinedAt, tilt }: RosterMember, now: number): number {
  const ramp = joinedAt === undefined ? 100 : (pool.ramp?.[Math.floor(Math.max(0, now - joinedAt) / WEEK_MS)] ?? 100);
  const share = pool.method === "performance" ? (tilt ?? 100) : 100;
  if (ramp === 100 && share === 100) return weight;
  return Math.min(MOST, Math.max(1, Math.round((weight * ramp * share) / 10_000)));
}
