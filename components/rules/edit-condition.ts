import type { Condition, Test } from "#server/core/conditions/condition.ts";

/** How the parts of a group count together. `none` is kept as the `not` of one part, or of any of several. */
export const GROUP_KINDS = ["all", "any", "none"] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** A part of a group with its stored path, such as "all.0", as problems name it. */
export type Part = { condition: Condition; path: string };

/** A group as the builder shows it. */
export type Group = { kind: GroupKind; parts: readonly Part[] };

/** A test that nobody has filled in yet. */
export const OPEN_TEST: Test = { fact: "", op: "equals", value: "" };

/** Reads a condition as a group; null for a single test. */
export function asGroup(condition: Condition, path = ""): Group | null {
  const under =
    (key: string) =>
    (part: Condition, at: number): Part => ({ condition: part, path: joined(path, `${key}.${at}`) });
  if ("all" in condition) return { kind: "all", parts: condition.all.map(under("all")) };
  if ("any" in condition) return { kind: "any", parts: condition.any.map(under("any")) };
  if (!("not" in condition)) return null;
  if ("any" in condition.not) return { kind: "none", parts: condition.not.any.map(under("not.any")) };
  return { kind: "none", parts: [{ condition: condition.not, path: joined(path, "not") }] };
}

/** Makes the stored condition of a group. */
export function fromGroup(kind: GroupKind, parts: readonly Condition[]): Condition {
  if (kind === "all") return { all: [...parts] };
  if (kind === "any") return { any: [...parts] };
  const [only, ...others] = parts;
  return { not: only && others.length === 0 && !("any" in only) ? only : { any: [...parts] } };
}

/** The condition as a group: a single test becomes a group of one. */
export function rootGroup(condition: Condition): Group {
  return asGroup(condition) ?? { kind: "all", parts: [{ condition, path: "" }] };
}

/** The group with one part changed, or taken away (null). */
export function changePart({ kind, parts }: Group, at: number, next: Condition | null): Condition {
  const changed = parts.flatMap(({ condition }, place) => (place !== at ? [condition] : next === null ? [] : [next]));
  return fromGroup(kind, changed);
}

/** The group with one more part at its end. */
export function addPart({ kind, parts }: Group, added: Condition): Condition {
  return fromGroup(kind, [...parts.map(({ condition }) => condition), added]);
}

/** The group read another way. */
export function changeKind({ parts }: Group, kind: GroupKind): Condition {
  return fromGroup(
    kind,
    parts.map(({ condition }) => condition),
  );
}

const joined = (path: string, part: string) => (path === "" ? part : `${path}.${part}`);
