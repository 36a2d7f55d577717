import type { Condition } from "#server/core/conditions/condition.ts";
import { describeCondition, plainText } from "#server/core/handoff/describe-condition.ts";
import type { Library } from "#server/core/library/library.ts";

const NAMING = { segments: "inSegment", territories: "inTerritory", lists: "inList" } as const;
type Shelf = keyof typeof NAMING;

/** A way in which a member may count for some leads only; `shelf`: by one thing of the library, else by some values. */
export type Way = { value: string; label: string; fact: string; shelf?: Shelf };

/** The ways that are offered, those by name of the library last. */
export const WAYS: readonly Way[] = [
  ...(
    [
      ["lead.country", "Leads whose country"],
      ["lead.language", "Leads whose language"],
      ["lead.productInterest", "Leads whose product interest"],
      ["lead.type", "Leads whose type"],
      ["lead.industry", "Leads whose industry"],
    ] as const
  ).map(([fact, label]) => ({ value: fact, label, fact })),
  { value: "segment", label: "Leads of a segment", fact: "lead.segment", shelf: "segments" },
  { value: "territory", label: "Leads in a territory", fact: "lead.territory", shelf: "territories" },
  { value: "domains", label: "Leads whose company’s domain is in a list", fact: "lead.companyDomain", shelf: "lists" },
  { value: "countries", label: "Leads whose country is in a list", fact: "lead.country", shelf: "lists" },
];

/** The way and what was chosen where a condition is of one of `WAYS`; null for any other one, and for none. */
export function testOf(when: Condition | null): { way: Way; values: string[] } | null {
  if (when === null || !("op" in when)) return null;
  const way = WAYS.find(({ fact, shelf }) => fact === when.fact && when.op === (shelf ? NAMING[shelf] : "in"));
  if (!way) return null;
  return { way, values: Array.isArray(when.value) ? when.value.map(String) : [String(when.value)] };
}

/** The condition that a way makes of what was chosen; null: every lead. */
export function conditionOf(way: Way | undefined, values: readonly string[]): Condition | null {
  const [first] = values;
  if (!way || first === undefined || first === "") return null;
  if (way.shelf) return { fact: way.fact, op: NAMING[way.shelf], value: first };
  return { fact: way.fact, op: "in", value: [...values] };
}

/** What may be chosen by name under a way, by name; empty where it asks for values. */
export function choicesOf(way: Way | undefined, library: Library | undefined): { value: string; label: string }[] {
  if (!way?.shelf || !library) return [];
  return library[way.shelf]
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}

/** A condition in words; `names`: those of the library by id. */
export const conditionWords = (when: Condition, names: Readonly<Record<string, string>> = {}): string =>
  plainText(describeCondition(when, { library: names }));
