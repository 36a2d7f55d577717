import type { Rule } from "./rule.ts";

/** The parts of a rule that a person changes one by one. */
export const RULE_PARTS = [
  "name",
  "enabled",
  "effective",
  "when",
  "targets",
  "split",
  "disposition",
  "priority",
  "tags",
  "exceptionType",
  "reviewerRepId",
  "slaPolicyId",
  "nurtureTrackId",
  "replacesOwner",
  "section",
  "intent",
  "ownerPersonId",
  "reviewOn",
] as const;
/** A part of a rule that can change. */
export type RulePart = (typeof RULE_PARTS)[number];

/** One rule that is not as it was. Places count from 1 in running order; `isMoved`: it also runs earlier or later than before. */
export type RuleChange =
  | { kind: "added"; rule: Rule; place: number }
  | { kind: "removed"; rule: Rule; place: number }
  | { kind: "changed"; before: Rule; rule: Rule; place: number; parts: readonly RulePart[]; isMoved: boolean }
  | { kind: "moved"; rule: Rule; from: number; place: number };

/**
 * Answers what changed from one list of rules to another, in running order of the later one, with the
 * removed rules last. A rule is known by its id. As few rules as possible count as moved.
 */
export function diffRules(before: readonly Rule[], after: readonly Rule[]): RuleChange[] {
  const earlier = new Map(before.map((rule, at) => [rule.id, { rule, place: at + 1 }]));
  const later = new Set(after.map((rule) => rule.id));
  const kept = keptInOrder(after.flatMap((rule) => earlier.get(rule.id)?.place ?? []));
  const changes: RuleChange[] = [];
  after.forEach((rule, at) => {
    const was = earlier.get(rule.id);
    const place = at + 1;
    if (!was) return changes.push({ kind: "added", rule, place });
    const parts = RULE_PARTS.filter((part) => !isEqual(partOf(was.rule, part), partOf(rule, part)));
    const isMoved = !kept.has(was.place);
    if (parts.length > 0) changes.push({ kind: "changed", before: was.rule, rule, place, parts, isMoved });
    else if (isMoved) changes.push({ kind: "moved", rule, from: was.place, place });
    return undefined;
  });
  for (const { rule, place } of earlier.values())
    if (!later.has(rule.id)) changes.push({ kind: "removed", rule, place });
  return changes;
}

/** The value of a part of a rule, as compared. */
export function partOf(rule: Rule, part: RulePart): unknown {
  return part in rule.action ? rule.action[part as keyof Rule["action"]] : rule[part as keyof Rule];
}

/** The longest run of places that still ascend: those rules stayed, the others were moved. */
function keptInOrder(places: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const lengthAt = places.map((place) => {
    let length = tails.findIndex((tail) => tail >= place);
    if (length < 0) length = tails.length;
    tails[length] = place;
    return length + 1;
  });
  const kept = new Set<number>();
  let want = tails.length;
  for (let at = places.length - 1; at >= 0; at--) {
    if (lengthAt[at] !== want) continue;
    kept.add(places[at] as number);
    want--;
  }
  return kept;
}

/** Two JSON values say the same; the order of an object's keys means nothing. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key as keyof typeof a], b[key as keyof typeof b]));
}
