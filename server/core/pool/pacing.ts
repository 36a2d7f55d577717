/** So many held leads, P1 aside, go to one rep within so many minutes. Source: product.md section 8. */
export type Pace = { readonly leads: number; readonly withinMinutes: number };

/** What a workspace starts with: nobody's morning begins with thirty. */
export const DEFAULT_PACE: Pace = { leads: 3, withinMinutes: 15 };

/** A held lead that a rep was given, and when (epoch milliseconds). */
export type Given = { readonly repId: string; readonly at: number };

/** Answers since when (epoch milliseconds) leads count for a pace. */
export const pacedSince = (pace: Pace, now: number): number => now - pace.withinMinutes * 60_000;

/**
 * Answers from when on a rep may be given the next held lead: now for one who had fewer than
 * `pace.leads` of them, else when the oldest of the last ones is long enough ago. `given` in any order.
 */
export function freeFrom(given: readonly Given[], repId: string, pace: Pace, now: number): number {
  const since = pacedSince(pace, now);
  const times = given.filter((one) => one.repId === repId && one.at > since).map(({ at }) => at);
  if (times.length < pace.leads) return now;
  const oldest = times.sort((a, b) => b - a)[pace.leads - 1] ?? now;
  return oldest + (now - since);
}

/** Answers who was given as many held leads lately as they may at a time, each once. */
export function pacedReps(given: readonly Given[], pace: Pace, now: number): string[] {
  return [...new Set(given.map(({ repId }) => repId))].filter((repId) => freeFrom(given, repId, pace, now) > now);
}
