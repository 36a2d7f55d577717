import type { Interval } from "../routing/situation.ts";
import { lastStartedAt } from "../time/within.ts";

/**
 * Answers the instant at which a length of working time has passed since `at`: working
 * intervals without time off count, the rest of the day stands still. 0 ms is `at` itself.
 *
 * Intervals sorted and disjoint. Where the known working time runs out, the rest is counted
 * in wall-clock time from its end (or from `at`), so that a target always exists.
 */
export function addBusinessMs(
  working: readonly Interval[],
  timeOff: readonly Interval[],
  at: number,
  ms: number,
): number {
  if (ms <= 0) return at;
  let left = ms;
  let end = at;
  for (const [from, to] of present(working, timeOff, at)) {
    if (to - from >= left) return from + left;
    left -= to - from;
    end = to;
  }
  return end + left;
}

/** Answers how much working time lies between two instants, negative when `to` is before `from`. */
export function businessMsBetween(
  working: readonly Interval[],
  timeOff: readonly Interval[],
  from: number,
  to: number,
): number {
  if (to < from) return -businessMsBetween(working, timeOff, to, from);
  let sum = 0;
  for (const [start, end] of present(working, timeOff, from)) {
    if (start >= to) break;
    sum += Math.min(end, to) - start;
  }
  return sum;
}

/** Working time from `at` on, cut where time off begins and ends. */
function* present(working: readonly Interval[], timeOff: readonly Interval[], at: number): Generator<Interval> {
  let off = Math.max(0, lastStartedAt(timeOff, at));
  for (let place = Math.max(0, lastStartedAt(working, at)); place < working.length; place++) {
    const [start, end] = working[place] ?? [0, 0];
    let from = Math.max(start, at);
    while (from < end) {
      while ((timeOff[off]?.[1] ?? Number.POSITIVE_INFINITY) <= from) off++;
      const [offStart, offEnd] = timeOff[off] ?? [end, end];
      if (offStart > from) yield [from, Math.min(offStart, end)];
      from = offStart >= end ? end : offEnd;
    }
  }
}
