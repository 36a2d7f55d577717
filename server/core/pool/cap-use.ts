import type { RosterRep } from "../routing/situation.ts";
import { type Cap, type CapOn, countFor } from "./caps.ts";
import type { LoadNow } from "./eligibility.ts";

/** A cap with how many leads count against it now; `isOfPool`: only leads of one pool do. */
export type CapUse = Cap & { readonly count: number; readonly isOfPool: boolean };

/** Answers how much of each cap is used at an instant, in the order given; `load` as `loadAt` gives it. */
export function capUses(caps: readonly CapOn[], rep: RosterRep, load: LoadNow, now: number): CapUse[] {
  return caps.map((cap) => {
    const { per, kind, limit, poolId } = cap;
    return { per, kind, limit, count: countFor(cap, rep, load, now), isOfPool: poolId !== null };
  });
}

/**
 * Answers which cap is nearest to being full: the one of which the largest part is used. Of equals the day over all
 * pools, which is the plain case, else the first. Null: there is none.
 */
export function nearestCap(uses: readonly CapUse[]): CapUse | null {
  const [first, ...others] = uses.toSorted((a, b) => Number(isDayOfAll(b)) - Number(isDayOfAll(a)));
  if (!first) return null;
  return others.reduce((nearest, one) => (usedMore(one, nearest) ? one : nearest), first);
}

/** Answers whether a cap is the daily one over all pools, by the calendar. */
export const isDayOfAll = ({ per, kind, isOfPool }: Omit<CapUse, "count" | "limit">): boolean =>
  per === "day" && kind === "calendar" && !isOfPool;

/** Compared in whole numbers, so that equal parts of different limits are equal. A cap of nothing is full; more than full is full. */
function usedMore(a: CapUse, b: CapUse): boolean {
  const [usedA, ofA] = part(a);
  const [usedB, ofB] = part(b);
  return usedA * ofB > usedB * ofA;
}

const part = ({ count, limit }: CapUse): [used: number, of: number] =>
  limit === 0 ? [1, 1] : [Math.min(count, limit), limit];
