import { type FactsOf, toNumber } from "../conditions/evaluate.ts";
import type { Plain } from "../conditions/plain.ts";
import type { SharedParts } from "./shared-parts.ts";

/** A number that a fact must have for a condition to hold, both bounds inclusive. */
export type RangeDemand = { readonly fact: string; readonly min: number | null; readonly max: number | null };

/**
 * Rules by where the number of one fact lies among the bounds that they name. With `bounds` ascending there are
 * 2 × bounds + 1 stretches: below the first, on it, between it and the second, and so on. `places` are those of the
 * rules that could match in the first stretch, ascending, then of the second: each begins where `starts` says, which
 * ends with where the last one ends. `all`: every place, where the fact is missing.
 */
export type Ranges = {
  readonly slot: number;
  readonly bounds: readonly number[];
  readonly starts: readonly number[];
  readonly places: readonly number[];
  readonly all: readonly number[];
};

/** Ranges that overlap so much that each would be written out more often than this are asked instead. */
const MOST_WRITTEN_EACH = 8;
const NONE: readonly number[] = [];

/** Answers the ranges that must hold for a condition to hold. */
export function rangesOf(condition: Plain): RangeDemand[] {
  if ("all" in condition) return condition.all.flatMap(rangesOf);
  if ("any" in condition || "not" in condition || condition.op !== "range") return [];
  return [{ fact: condition.fact, ...condition.value }];
}

/** A rule by its place, and the range that it demands of the fact. */
type Placed = { readonly place: number; readonly demand: RangeDemand };

/** Indexes rules by ranges of one fact; null where they overlap too much. Places ascending. */
export function indexRanges(slot: number, placed: readonly Placed[], shared: SharedParts): Ranges | null {
  const bounds = boundsOf(placed);
  const stretches: number[][] = Array.from({ length: 2 * bounds.length + 1 }, () => []);
  const last = stretches.length - 1;
  let left = MOST_WRITTEN_EACH * placed.length;
  for (const { place, demand } of placed) {
    const from = demand.min === null ? 0 : stretchOf(bounds, demand.min);
    const to = demand.max === null ? last : stretchOf(bounds, demand.max);
    left -= Math.max(0, to - from + 1);
    if (left < 0) return null;
    for (let at = from; at <= to; at++) stretches[at]?.push(place);
  }
  const starts = [0];
  for (const stretch of stretches) starts.push((starts.at(-1) ?? 0) + stretch.length);
  return {
    slot,
    bounds: shared.list(bounds),
    starts: shared.list(starts),
    places: stretches.flat(),
    all: placed.map(({ place }) => place),
  };
}

function boundsOf(placed: readonly Placed[]): number[] {
  const bounds = new Set<number>();
  for (const { demand } of placed) {
    if (demand.min !== null) bounds.add(demand.min);
    if (demand.max !== null) bounds.add(demand.max);
  }
  return [...bounds].sort((a, b) => a - b);
}

/** Which stretch a number lies in. */
function stretchOf(bounds: readonly number[], value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low > 0 && bounds[low - 1] === value ? 2 * low - 1 : 2 * low;
}

/** Answers the places of the rules whose range a lead's number lies in; a missing value, or one that is no number, lies in none. */
export function placesWithin({ slot, bounds, starts, places }: Ranges, facts: FactsOf): readonly number[] {
  const fact = facts(slot);
  if (fact === null) return NONE;
  const value = toNumber(fact);
  if (Number.isNaN(value)) return NONE;
  const stretch = stretchOf(bounds, value);
  return places.slice(starts[stretch], starts[stretch + 1]);
}

/** The same if what is missing had some value. A value that is no number is as good as missing. */
export function placesPossible(ranges: Ranges, facts: FactsOf): readonly number[] {
  const fact = facts(ranges.slot);
  return fact === null || Number.isNaN(toNumber(fact)) ? ranges.all : placesWithin(ranges, facts);
}
