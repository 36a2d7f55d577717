import type { Interval } from "../routing/situation.ts";

/** Answers the place of the last interval that starts at or before an instant, −1 when none does. Intervals sorted. */
export function lastStartedAt(intervals: readonly Interval[], at: number): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle]?.[0] ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Answers whether an instant falls in one of the intervals, which are sorted, disjoint and half-open. */
export function isWithin(intervals: readonly Interval[], at: number): boolean {
  const found = intervals[lastStartedAt(intervals, at)];
  return found !== undefined && at < found[1];
}

/** Answers the first instant at or after `at` that falls in one of the intervals, null when there is none. */
export function nextStart(intervals: readonly Interval[], at: number): number | null {
  if (isWithin(intervals, at)) return at;
  return intervals[lastStartedAt(intervals, at) + 1]?.[0] ?? null;
}

/** Answers the last of the ascending instants that is not after `at`; 0 when all are. */
export function lastNotAfter(instants: readonly number[], at: number): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1;
    else high = middle;
  }
  return instants[low - 1] ?? 0;
}
