import type { Condition } from "../conditions/condition.ts";
import { type FactSlots, type FactsOf, operandKey } from "../conditions/evaluate.ts";
import type { Rule } from "./rule.ts";

/** Places of rules by the value that one fact must have. */
type Buckets = { readonly slot: number; readonly byValue: ReadonlyMap<string, readonly number[]> };

/**
 * Finds the rules of a section that could match a lead without asking each: a rule that
 * demands a value of a fact is looked up by that value; the others are always asked.
 */
export type SectionIndex = { readonly always: readonly number[]; readonly facts: readonly Buckets[] };

/** A fact that must have one of some values for a condition to hold. */
type Demand = { readonly fact: string; readonly keys: ReadonlySet<string> };

/** Indexes the rules of a section by place; a broken rule is always asked, so that it is always found. */
export function indexSection(
  rules: readonly Rule[],
  isBroken: (place: number) => boolean,
  slots: FactSlots,
): SectionIndex {
  const demands = rules.map((rule, place) => (isBroken(place) ? [] : demandsOf(rule.when)));
  const spread = countValues(demands.flat());
  const always: number[] = [];
  const facts = new Map<string, Map<string, number[]>>();
  demands.forEach((own, place) => {
    const demand = mostTelling(own, spread);
    if (!demand) return always.push(place);
    const byValue = entryOf(facts, demand.fact, () => new Map<string, number[]>());
    for (const key of demand.keys) entryOf(byValue, key, () => [] as number[]).push(place);
  });
  return { always, facts: [...facts].map(([fact, byValue]) => ({ slot: slots.slotOf(fact), byValue })) };
}

function demandsOf(condition: Condition): Demand[] {
  if ("all" in condition) return condition.all.flatMap(demandsOf);
  if ("any" in condition || "not" in condition) return [];
  if (condition.op === "equals") return [{ fact: condition.fact, keys: new Set([operandKey(condition.value)]) }];
  return condition.op === "in" ? [{ fact: condition.fact, keys: new Set(condition.value.map(operandKey)) }] : [];
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
  if (index.always.length > 0) lists.push(index.always);
  for (const { slot, byValue } of index.facts) {
    const value = facts(slot);
    if (value === null) continue;
    for (const key of typeof value === "object" ? value : [String(value)]) {
      const places = byValue.get(key);
      if (places) lists.push(places);
    }
  }
  return mergeAscending(lists);
}

/** One call, one number: a run that settles early has paid for no more than it saw. */
export function mergeAscending(lists: readonly (readonly number[])[]): () => number {
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
