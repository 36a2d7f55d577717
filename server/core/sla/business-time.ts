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
  eachPresent(working, timeOff, at, (from, to) => {
    const used = Math.min(left, to - from);
    left -= used;
    end = from + used;
    return left > 0;
  });
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
  eachPresent(working, timeOff, from, (start, end) => {
    if (start < to) sum += Math.min(end, to) - start;
    return end < to;
  });
  return sum;
}

/** Working time from `at` on, cut where time off begins and ends, for as long as `use` asks for more. */
function eachPresent(
  working: readonly Interval[],
  timeOff: readonly Interval[],
  at: number,
  use: (from: number, to: number) => boolean,
): void {
  let off = Math.max(0, lastStartedAt(timeOff, at));
  for (let place = Math.max(0, lastStartedAt(working, at)); place < working.length; place++) {
    const [start, end] = working[place] ?? [0, 0];
    let from = Math.max(start, at);
    while (from < end) {
      while ((timeOff[off]?.[1] ?? Number.POSITIVE_INFINITY) <= from) off++;
      const [offStart, offEnd] = timeOff[off] ?? [end, end];
      if (offStart > from && !use(from, Math.min(offStart, end))) return;
      from = offStart >= end ? end : offEnd;
    }
  }
}
