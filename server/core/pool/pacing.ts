/** So many held leads, P1 aside, go to one rep within this time, so that nobody's morning begins with thirty. Source: product.md section 8. */
export const PACE = { leads: 3, withinMs: 15 * 60_000 } as const;

/** A held lead that a rep was given, and when (epoch milliseconds). */
export type Given = { readonly repId: string; readonly at: number };

/**
 * Answers from when on a rep may be given the next held lead: now for one who had fewer than
 * `PACE.leads` of them, else when the oldest of the last ones is long enough ago. `given` in any order.
 */
export function freeFrom(given: readonly Given[], repId: string, now: number): number {
  const times = given.filter((one) => one.repId === repId && one.at > now - PACE.withinMs).map(({ at }) => at);
  if (times.length < PACE.leads) return now;
  const oldest = times.sort((a, b) => b - a)[PACE.leads - 1] ?? now;
  return oldest + PACE.withinMs;
}

/** Answers who was given as many held leads lately as they may at a time, each once. */
export function pacedReps(given: readonly Given[], now: number): string[] {
  return [...new Set(given.map(({ repId }) => repId))].filter((repId) => freeFrom(given, repId, now) > now);
}
