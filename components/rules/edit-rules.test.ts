import { expect, test } from "vitest";
import type { Rule, Section } from "#server/core/routing/rule.ts";
import { newRule, placeRule, placeWords, removeRule, replaceRule, stepPlace } from "./edit-rules.ts";

const rule = (id: string, section: Section): Rule => ({ ...newRule(id, section, null), name: id });
const rules = Object.freeze([
  rule("g1", "guards"),
  rule("t1", "territory"),
  rule("t2", "territory"),
  rule("rest", "catchAll"),
]);
const ids = (list: readonly Rule[]) => list.map(({ id }) => id).join(" ");

test.each([
  ["at the end of its section", "territory", null, "g1 t1 t2 new rest"],
  ["at the end of an empty section, between its neighbours", "exceptions", null, "g1 new t1 t2 rest"],
  ["before another rule", "territory", "t2", "g1 t1 new t2 rest"],
] as const)("a new rule stands %s", (_where, section, beforeId, expected) => {
  expect(ids(placeRule(rules, rule("new", "guards"), { section, beforeId }))).toBe(expected);
});

test("a rule that changes its section goes to the end of the new one", () => {
  const moved = replaceRule(rules, { ...(rules[1] as Rule), section: "guards" });
  expect(ids(moved)).toBe("g1 t1 t2 rest");
  expect(moved[1]?.section).toBe("guards");
});

test.each([
  ["t2", -1, "g1 t2 t1 rest"],
  ["t1", 1, "g1 t2 t1 rest"],
] as const)("%s moves by one step", (id, step, expected) => {
  const place = stepPlace(rules, id, step);
  expect(place && ids(placeRule(rules, rules.find((one) => one.id === id) as Rule, place))).toBe(expected);
});

test.each([
  ["t1", -1],
  ["t2", 1],
  ["g1", 1],
  ["rest", -1],
  ["nobody", 1],
] as const)("%s has no step %i", (id, step) => {
  expect(stepPlace(rules, id, step)).toBeNull();
});

test("the catch-all is not removed", () => {
  expect(ids(removeRule(removeRule(rules, "rest"), "t1"))).toBe("g1 t2 rest");
});

test("a move is said with the place and the rule before it", () => {
  expect(placeWords(rules, "t2")).toBe("t2 is now rule 3 of 4, after t1.");
  expect(placeWords(rules, "t1")).toBe("t1 is now rule 2 of 4, first of its section.");
});
