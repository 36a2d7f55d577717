/** Postal ranges of one country, ready to be asked: by length of the written code, sorted and disjoint. */
export type PostalSet = readonly { readonly length: number; readonly ranges: readonly (readonly [string, string])[] }[];

/** The form in which postal codes are compared: capitals and digits only ("sw1a 1aa" and "SW1A1AA" are equal). */
export function postalKey(code: string): string {
  return code
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Makes ranges ready to be asked; a range compares as many characters as its ends have. Ends of unequal length are left out. */
export function postalSet(ranges: readonly { readonly from: string; readonly to: string }[]): PostalSet {
  const byLength = new Map<number, [string, string][]>();
  for (const range of ranges) {
    const [from, to] = [postalKey(range.from), postalKey(range.to)];
    if (from.length !== to.length || from === "") continue;
    byLength.set(from.length, [...(byLength.get(from.length) ?? []), [from, to]]);
  }
  return [...byLength].sort(([a], [b]) => a - b).map(([length, found]) => ({ length, ranges: merged(found) }));
}

function merged(ranges: [string, string][]): [string, string][] {
  const kept: [string, string][] = [];
  for (const [from, to] of ranges.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = kept.at(-1);
    if (last && from <= last[1] && to > last[1]) last[1] = to;
    else if (last && from <= last[1]) continue;
    else kept.push([from, to]);
  }
  return kept;
}

/**
 * Answers whether a postal code lies in one of the ranges. Null where it is too short for a range
 * to be compared and lies in no other: nobody can say.
 */
export function isInPostalSet(set: PostalSet, code: string): boolean | null {
  const key = postalKey(code);
  let isKnown = true;
  for (const { length, ranges } of set) {
    if (key.length < length) isKnown = false;
    else if (contains(ranges, key.slice(0, length))) return true;
  }
  return isKnown ? false : null;
}

function contains(ranges: readonly (readonly [string, string])[], key: string): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[0] ?? "") <= key) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low - 1];
  return found !== undefined && key <= found[1];
}
