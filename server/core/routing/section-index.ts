import type { FactSlots, FactsOf } from "../conditions/evaluate.ts";
import { operandKey } from "../conditions/operand.ts";
import type { Plain } from "../conditions/plain.ts";
import { indexRanges, placesPossible, placesWithin, type RangeDemand, type Ranges, rangesOf } from "./range-index.ts";
import type { SharedParts } from "./shared-parts.ts";

/** Rules by the value that one fact must have. */
type Buckets = { readonly slot: number; readonly byValue: ReadonlyMap<string, SectionIndex> };

/**
 * Finds the rules of a section that could match a lead without asking each: a rule that
 * demands a value of a fact is looked up by that value, and within a long list by a second
 * fact; of what is still a long list, by where a number lies (`ranges`; left out: nowhere).
 * The others (`always`, by place, ascending) are always asked. `sure` (of the whole section, by place; left out: none)
 * is 1 where all that a condition asks was looked up on every way to it: whoever gets there need not ask it again.
 */
export type SectionIndex = {
  readonly always: readonly number[];
  readonly facts: readonly Buckets[];
  readonly ranges?: Ranges | undefined;
  readonly sure?: Uint8Array | undefined;
};

/** A fact that must have one of some values for a condition to hold. */
type Demand = { readonly fact: string; readonly keys: ReadonlySet<string> };

/** A rule by its place in the section, with what it demands and is not yet looked up by. */
type Entry = {
  readonly place: number;
  readonly demands: readonly Demand[];
  readonly ranges: readonly RangeDemand[];
};

/** What an index is built with; `sure` is taken back where a way ends at a rule with something left to ask. */
type Around = { readonly slots: FactSlots; readonly shared: SharedParts; readonly sure: Uint8Array };

/** At 10,000 rules over 200 countries and 50 products one level left 100 rules to ask a lead, two leave 4. */
const LEVELS = 2;
/** A list this short is quicker asked than looked up. */
const SHORT = 8;
/** A demand with more values would be written out under each of them on both levels. */
const MOST_NESTED_VALUES = 16;

/** A list longer than this is asked by its hash: written out it would cost more than it saves. */
const MOST_LISTED_VALUES = 2_000;

/**
 * Indexes the conditions of a section by place; null is a broken rule, which is always asked, so that it is
 * always found. A value list counts as that many values, a territory by what it and its ancestors demand.
 */
export function indexSection(
  conditions: readonly (Plain | null)[],
  around: { slots: FactSlots; shared: SharedParts },
): SectionIndex {
  const sure = new Uint8Array(conditions.length);
  const entries = conditions.map((condition, place): Entry => {
    if (condition === null) return { place, demands: [], ranges: [] };
    const entry = { place, demands: demandsOf(condition), ranges: rangesOf(condition) };
    sure[place] = countTests(condition) === entry.demands.length + entry.ranges.length ? 1 : 0;
    return entry;
  });
  return { ...build(entries, 0, { ...around, sure }), sure };
}

/** How many tests must all hold; never that many where a condition is more than that. */
function countTests(condition: Plain): number {
  if ("all" in condition) return condition.all.reduce((sum, part) => sum + countTests(part), 0);
  return "any" in condition || "not" in condition ? Number.POSITIVE_INFINITY : 1;
}

function build(entries: readonly Entry[], level: number, around: Around): SectionIndex {
  if (level === LEVELS || (level > 0 && entries.length <= SHORT)) return { ...listOf(entries, around), facts: [] };
  const spread = countValues(entries.flatMap(({ demands }) => demands));
  const others: Entry[] = [];
  const facts = new Map<string, Map<string, Entry[]>>();
  for (const entry of entries) {
    const { demands } = entry;
    const eligible = level === 0 ? demands : demands.filter(({ keys }) => keys.size <= MOST_NESTED_VALUES);
    const demand = mostTelling(eligible, spread);
    if (!demand) {
      others.push(entry);
      continue;
    }
    const byValue = entryOf(facts, demand.fact, () => new Map<string, Entry[]>());
    const rest = { ...entry, demands: demands.filter((one) => one !== demand) };
    for (const key of demand.keys) entryOf(byValue, around.shared.text(key), () => [] as Entry[]).push(rest);
  }
  const buckets = [...facts].map(([fact, byValue]) => bucketsOf(fact, byValue, level, around));
  return { ...listOf(others, around), facts: buckets };
}

/** A long list is looked up by a range of the fact of which most rules demand one: at 10,000 rules of a table 1 instead of 20 is asked. */
function listOf(entries: readonly Entry[], { slots, shared, sure }: Around): Pick<SectionIndex, "always" | "ranges"> {
  const byFact = new Map<string, number>();
  for (const fact of entries.flatMap(({ ranges }) => [...new Set(ranges.map((one) => one.fact))]))
    byFact.set(fact, (byFact.get(fact) ?? 0) + 1);
  const [fact, count] = [...byFact].reduce((best, one) => (one[1] > best[1] ? one : best), ["", SHORT]);
  const demandOf = ({ ranges }: Entry) => ranges.find((one) => one.fact === fact);
  const ranged = entries.flatMap((entry) => {
    const demand = count > SHORT ? demandOf(entry) : undefined;
    return demand ? [{ place: entry.place, demand }] : [];
  });
  const ranges = ranged.length > 0 ? indexRanges(slots.slotOf(fact), ranged, shared) : null;
  for (const entry of entries) {
    const lookedUp = ranges !== null && demandOf(entry) ? 1 : 0;
    if (entry.demands.length + entry.ranges.length > lookedUp) sure[entry.place] = 0;
  }
  const places = (list: readonly Entry[]) => list.map(({ place }) => place);
  if (ranges === null) return { always: places(entries), ranges: undefined };
  return { always: places(entries.filter((entry) => !demandOf(entry))), ranges };
}

function bucketsOf(fact: string, byValue: ReadonlyMap<string, Entry[]>, level: number, around: Around): Buckets {
  const built = [...byValue].map(([key, entries]): [string, SectionIndex] => [key, build(entries, level + 1, around)]);
  return { slot: around.slots.slotOf(fact), byValue: new Map(built) };
}

function demandsOf(condition: Plain): Demand[] {
  if ("all" in condition) return condition.all.flatMap(demandsOf);
  if ("any" in condition) return demandedByEach(condition.any.map(demandsOf));
  if ("not" in condition) return [];
  switch (condition.op) {
    case "equals":
      return [{ fact: condition.fact, keys: new Set([operandKey(condition.value)]) }];
    case "in":
      return [{ fact: condition.fact, keys: new Set(condition.value.map(operandKey)) }];
    case "oneOf":
      return condition.keys.size > MOST_LISTED_VALUES ? [] : [{ fact: condition.fact, keys: condition.keys }];
    default:
      return [];
  }
}

/** What every alternative demands of the same fact is demanded of the whole: one of all their values. */
function demandedByEach([first = [], ...others]: readonly Demand[][]): Demand[] {
  return first.flatMap(({ fact, keys }) => {
    const same = others.map((demands) => demands.find((one) => one.fact === fact));
    if (!same.every((one) => one !== undefined)) return [];
    return [{ fact, keys: new Set([keys, ...same.map((one) => one.keys)].flatMap((set) => [...set])) }];
  });
}

/** How many different values the rules of the section demand of each fact. */
function countValues(demands: readonly Demand[]): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const demand of demands) {
    const known = entryOf(values, demand.fact, () => new Set<string>());
    for (const key of demand.keys) known.add(key);
  }
  return values;
}

/** The demand on the fact that tells most rules apart, and of two such the one with fewer values. */
function mostTelling(demands: readonly Demand[], spread: ReadonlyMap<string, ReadonlySet<string>>): Demand | undefined {
  const tells = (demand: Demand) => (spread.get(demand.fact)?.size ?? 0) / demand.keys.size;
  return demands.reduce<Demand | undefined>((best, one) => (best && tells(best) >= tells(one) ? best : one), undefined);
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Answers the places of the rules that could match, one a call in ascending order, none twice; −1 at the end. */
export function candidatesOf(index: SectionIndex, facts: FactsOf): () => number {
  const lists: (readonly number[])[] = [];
  collect(index, facts, lists);
  return mergeAscending(lists);
}

/**
 * Answers the places of the rules that could match if what is missing had some value, as `candidatesOf` does. At
 * 10,000 rules of a table 500 are left to ask a lead that lacks one field (all of them asked: 1 ms such a lead).
 */
export function possibleOf(index: SectionIndex, facts: FactsOf): () => number {
  const lists: (readonly number[])[] = [];
  collectPossible(index, facts, lists);
  return mergeAscending(lists);
}

function collectPossible(index: SectionIndex, facts: FactsOf, lists: (readonly number[])[]): void {
  if (index.always.length > 0) lists.push(index.always);
  if (index.ranges) lists.push(placesPossible(index.ranges, facts));
  for (const { slot, byValue } of index.facts) {
    const value = facts(slot);
    const keys = value === null ? byValue.keys() : typeof value === "object" ? value : [String(value)];
    for (const key of keys) {
      const found = byValue.get(key);
      if (found) collectPossible(found, facts, lists);
    }
  }
}

function collect(index: SectionIndex, facts: FactsOf, lists: (readonly number[])[]): void {
  const { always, facts: buckets, ranges } = index;
  if (always.length > 0) lists.push(always);
  if (ranges) lists.push(placesWithin(ranges, facts));
  for (const { slot, byValue } of buckets) {
    const value = facts(slot);
    if (value === null) continue;
    if (typeof value === "object") for (const key of value) collectOf(byValue, key, facts, lists);
    else collectOf(byValue, String(value), facts, lists);
  }
}

function collectOf(byValue: Buckets["byValue"], key: string, facts: FactsOf, lists: (readonly number[])[]): void {
  const found = byValue.get(key);
  if (found) collect(found, facts, lists);
}

/** One call, one number: a run that settles early has paid for no more than it saw. */
function mergeAscending(lists: readonly (readonly number[])[]): () => number {
  if (lists.length < 2) return inOrder(lists[0] ?? []);
  const cursors = lists.map(() => 0);
  let last = -1;
  return () => {
    let least = -1;
    for (let list = 0; list < lists.length; list++) {
      const places = lists[list] ?? [];
      let cursor = cursors[list] ?? 0;
      while ((places[cursor] ?? Number.POSITIVE_INFINITY) <= last) cursor++;
      cursors[list] = cursor;
      const place = places[cursor];
      if (place !== undefined && (least < 0 || place < least)) least = place;
    }
    last = least < 0 ? Number.POSITIVE_INFINITY : least;
    return least;
  };
}

function inOrder(places: readonly number[]): () => number {
  let next = 0;
  return () => places[next++] ?? -1;
}
