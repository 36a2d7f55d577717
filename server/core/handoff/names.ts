import type { Library } from "../library/library.ts";
import type { LibraryIndex } from "../library/resolve.ts";

/** Names of everything that a decision or a rule mentions by id. */
export type Names = {
  readonly reps: Readonly<Record<string, string>>;
  readonly pools: Readonly<Record<string, string>>;
  readonly queues: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  /** Segments, value lists, territories, SLA policies and nurture tracks of the ruleset that is spoken of. */
  readonly library?: Readonly<Record<string, string>>;
  /** The workspace's zone, on whose clock instants are told; left out: UTC. */
  readonly timeZone?: string;
};

type NamedById = keyof Omit<Names, "library" | "timeZone">;

const UNKNOWN: Readonly<Record<NamedById, string>> = {
  reps: "somebody who has left",
  pools: "a deleted pool",
  queues: "a deleted queue",
  rules: "a deleted rule",
};

/** Answers the name behind an id, or what can be said of one that no longer has any. */
export function nameOf(names: Names, kind: NamedById, id: string | null): string {
  const known = names[kind];
  return id !== null && Object.hasOwn(known, id) ? (known[id] ?? UNKNOWN[kind]) : UNKNOWN[kind];
}

/** Names by id of everything in a library, as sentences use them. */
export function libraryNames({ segments, lists, territories, policies, tracks }: Library): Record<string, string> {
  const named = [...segments, ...lists, ...territories, ...policies, ...tracks];
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}

/** Names of what the conditions of a ruleset may name; without a library none. */
export function namesIn(index: LibraryIndex | undefined): Record<string, string> {
  return index ? libraryNames(index.library) : {};
}

/** Writes a list as a person would: "A", "A and B", "A, B and C". */
export function listed(items: readonly string[], last: "and" | "or" | "nor" = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

/** Begins a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number of things: "1 rule", "3 rules". */
export function counted(count: number, thing: string): string {
  return `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;
}
