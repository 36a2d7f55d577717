import type { Priority } from "../routing/rule.ts";
import type { Interval, ResponseStandard } from "../routing/situation.ts";
import { businessMsBetween } from "../sla/business-time.ts";

/** A lead that became somebody's, and when they acted on it first, or now if that is overdue (epoch ms). */
export type Response = { readonly priority: Priority; readonly assignedAt: number; readonly actedAt: number };

/** Over so many leads a rep is judged; with fewer nobody is slow. */
export const JUDGED_LEADS = 10;
/** Slow is whoever takes more than so many times the standard. */
const SLOW_FROM = 2;
const MINUTE_MS = 60_000;

/**
 * Answers whether a rep's median response over their last ten leads is over twice the standard, each lead against the
 * standard of its priority and in the rep's business time. `responses` newest first; priorities without standard are
 * left out.
 */
export function isSlow(
  responses: readonly Response[],
  standards: ResponseStandard,
  working: readonly Interval[],
  timeOff: readonly Interval[],
): boolean {
  const shares = responses.flatMap(({ priority, assignedAt, actedAt }) => {
    const minutes = standards[priority];
    if (minutes === null) return [];
    return businessMsBetween(working, timeOff, assignedAt, actedAt) / (minutes * MINUTE_MS);
  });
  if (shares.length < JUDGED_LEADS) return false;
  const last = shares.slice(0, JUDGED_LEADS).toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [last[JUDGED_LEADS / 2 - 1], last[JUDGED_LEADS / 2]];
  return (low + high) / 2 > SLOW_FROM;
}
