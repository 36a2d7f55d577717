import type { Interval } from "../routing/situation.ts";

/** Brings intervals into order; those that touch or overlap become one, empty ones disappear. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const [start, end] of intervals.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}

/** Answers what is left of some intervals outside others, in order. Both sorted and disjoint. */
export function subtract(intervals: readonly Interval[], others: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let at = 0;
  for (const [start, end] of intervals) {
    let from = start;
    while ((others[at]?.[1] ?? Number.POSITIVE_INFINITY) <= from) at++;
    for (let next = at; next < others.length && (others[next]?.[0] ?? end) < end; next++) {
      const [cut, resume] = others[next] ?? [end, end];
      if (cut > from) left.push([from, cut]);
      from = Math.max(from, resume);
    }
    if (from < end) left.push([from, end]);
  }
  return left;
}
