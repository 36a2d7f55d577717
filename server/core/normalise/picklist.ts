import { foldText } from "../conditions/text.ts";

/** One value of a workspace's picklist and the other words that mean it. */
export type PicklistValue = { readonly value: string; readonly synonyms: readonly string[] };

/** A workspace's list of values. Empty: the workspace keeps no list, and every value is as good as another. */
export type Picklist = readonly PicklistValue[];

// Catalogues live as long as a ruleset version; folding their words once per list, not once per lead.
const TABLES = new WeakMap<Picklist, ReadonlyMap<string, string>>();

/**
 * Answers the picklist value that a text means, by value first, then by synonym.
 * Compared trimmed, NFKC, case folded. Undefined when it means none. Never throws.
 */
export function findPicklistValue(text: string, list: Picklist): string | undefined {
  return tableOf(list).get(foldText(text));
}

function tableOf(list: Picklist): ReadonlyMap<string, string> {
  const known = TABLES.get(list);
  if (known !== undefined) return known;
  const table = new Map<string, string>();
  for (const { value, synonyms } of list) for (const word of synonyms) table.set(foldText(word), value);
  for (const { value } of list) table.set(foldText(value), value);
  TABLES.set(list, table);
  return table;
}
