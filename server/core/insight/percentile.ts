/**
 * Answers the percentile by nearest rank: the smallest value that at least `percent` of a hundred values do not
 * exceed, the ceil(percent·n / 100)-th from below; always a value that occurred. The median of an even number is
 * the lower middle one. Null for no values. `percent` from 1 to 100.
 */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null;
}

/** How long something took: half were no slower than the median, nine in ten no slower than p90. */
export type Spread = { readonly count: number; readonly medianMs: number | null; readonly p90Ms: number | null };

/** Answers count, median and p90 of durations in milliseconds. */
export function spreadOf(durations: readonly number[]): Spread {
  return { count: durations.length, medianMs: percentile(durations, 50), p90Ms: percentile(durations, 90) };
}
