/** Answers the place of who gets the next lead. `isPresent` by place, at least one is true. */
export type Picker = (isPresent: readonly boolean[]) => number;

/** A way to share leads among a pool: begins level, with one weight a member. Deterministic, or drawn from `random`. */
export type Peer = (weights: readonly number[], random: () => number) => Picker;

/** The place with the largest value among those present; of equal ones the first. */
export function firstLargest(isPresent: readonly boolean[], valueAt: (place: number) => number): number {
  let best = -1;
  for (let at = 0; at < isPresent.length; at++)
    if (isPresent[at] && (best < 0 || valueAt(at) > valueAt(best))) best = at;
  return best;
}
