import type { Interval, RosterRep } from "../routing/situation.ts";
import { mergeIntervals, subtract } from "../time/intervals.ts";

/** Answers when at least one of some reps is at work: active, in hours, not on time off. Sorted and disjoint. */
export function staffedTime(reps: readonly RosterRep[]): Interval[] {
  return mergeIntervals(
    reps.filter(({ isActive }) => isActive).flatMap(({ working, timeOff }) => subtract(working, timeOff)),
  );
}

/** Answers the instant at which `ms` of the intervals' time have passed since `from`; null when they end before that. */
export function passedAt(intervals: readonly Interval[], from: number, ms: number): number | null {
  let left = ms;
  for (const [start, end] of intervals) {
    const begin = Math.max(start, from);
    if (end <= begin) continue;
    if (end - begin >= left) return begin + left;
    left -= end - begin;
  }
  return null;
}

/** Answers since when something must be waiting for `ms` of the intervals' time to have passed by `now`; null when none has waited so long. */
export function waitingSince(intervals: readonly Interval[], now: number, ms: number): number | null {
  let left = ms;
  for (const [start, end] of intervals.toReversed()) {
    const until = Math.min(end, now);
    if (until <= start) continue;
    if (until - start >= left) return until - left;
    left -= until - start;
  }
  return null;
}
