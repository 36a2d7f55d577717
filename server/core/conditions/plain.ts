import type { Test } from "./condition.ts";
import type { PostalSet } from "./postal.ts";

/** A test that needs nothing beside the lead: what named a list or a territory is spelled out. */
export type PlainTest =
  | Exclude<Test, { op: "inList" } | { op: "inSegment" } | { op: "inTerritory" }>
  | { fact: string; op: "oneOf"; keys: ReadonlySet<string> }
  | { fact: string; op: "postal"; codes: PostalSet };

/** A condition with everything that it names spelled out, so that it can be compiled and indexed. */
export type Plain = { all: readonly Plain[] } | { any: readonly Plain[] } | { not: Plain } | PlainTest;

/** Every test within a plain condition, as written from top to bottom. */
export function plainTestsOf(condition: Plain): PlainTest[] {
  if ("all" in condition) return condition.all.flatMap(plainTestsOf);
  if ("any" in condition) return condition.any.flatMap(plainTestsOf);
  return "not" in condition ? plainTestsOf(condition.not) : [condition];
}
