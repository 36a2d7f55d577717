import { operandKey } from "../conditions/operand.ts";
import type { Library, NurtureTrack, Segment, SlaPolicy, Territory, ValueList } from "./library.ts";

/** Something of a library that is not as it was. */
export type LibraryChange =
  | { what: "segment"; kind: "added" | "removed"; item: Segment }
  | { what: "segment"; kind: "changed"; before: Segment; item: Segment }
  | { what: "list"; kind: "added" | "removed"; item: ValueList }
  | { what: "list"; kind: "changed"; before: ValueList; item: ValueList; added: string[]; removed: string[] }
  | { what: "territory"; kind: "added" | "removed"; item: Territory }
  | { what: "territory"; kind: "changed"; before: Territory; item: Territory }
  | { what: "policy"; kind: "added" | "removed"; item: SlaPolicy }
  | { what: "policy"; kind: "changed"; before: SlaPolicy; item: SlaPolicy }
  | { what: "track"; kind: "added" | "removed"; item: NurtureTrack }
  | { what: "track"; kind: "changed"; before: NurtureTrack; item: NurtureTrack };

/**
 * Answers what changed from one library to another: segments, lists, territories, SLA policies, nurture tracks, each as
 * listed in the later one, removed ones last.
 */
export function diffLibrary(before: Library, after: Library): LibraryChange[] {
  return [
    ...pairs(before.segments, after.segments).map(([was, is]): LibraryChange => {
      if (was && is) return { what: "segment", kind: "changed", before: was, item: is };
      return { what: "segment", ...addedOrRemoved(was, is) };
    }),
    ...pairs(before.lists, after.lists).map(([was, is]): LibraryChange => {
      if (was && is) return { what: "list", kind: "changed", before: was, item: is, ...valueChanges(was, is) };
      return { what: "list", ...addedOrRemoved(was, is) };
    }),
    ...pairs(before.territories, after.territories).map(([was, is]): LibraryChange => {
      if (was && is) return { what: "territory", kind: "changed", before: was, item: is };
      return { what: "territory", ...addedOrRemoved(was, is) };
    }),
    ...pairs(before.policies, after.policies).map(([was, is]): LibraryChange => {
      if (was && is) return { what: "policy", kind: "changed", before: was, item: is };
      return { what: "policy", ...addedOrRemoved(was, is) };
    }),
    ...pairs(before.tracks, after.tracks).map(([was, is]): LibraryChange => {
      if (was && is) return { what: "track", kind: "changed", before: was, item: is };
      return { what: "track", ...addedOrRemoved(was, is) };
    }),
  ];
}

type Pair<T> = [was: T | undefined, is: T | undefined];

/** Those that differ, by id. */
function pairs<T extends { id: string }>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const earlier = new Map(before.map((one) => [one.id, one]));
  const later = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((is): Pair<T>[] => {
    const was = earlier.get(is.id);
    return was && JSON.stringify(was) === JSON.stringify(is) ? [] : [[was, is]];
  });
  return [...changed, ...before.filter(({ id }) => !later.has(id)).map((was): Pair<T> => [was, undefined])];
}

function addedOrRemoved<T>(was: T | undefined, is: T | undefined): { kind: "added" | "removed"; item: T } {
  return is ? { kind: "added", item: is } : { kind: "removed", item: was as T };
}

function valueChanges(before: ValueList, after: ValueList): { added: string[]; removed: string[] } {
  const had = new Set(before.values.map(operandKey));
  const has = new Set(after.values.map(operandKey));
  return {
    added: after.values.filter((value) => !had.has(operandKey(value))),
    removed: before.values.filter((value) => !has.has(operandKey(value))),
  };
}
