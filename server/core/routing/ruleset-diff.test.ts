import { expect, test } from "vitest";
import type { Rule } from "./rule.ts";
import { diffRules } from "./ruleset-diff.ts";

const rule = (name: string, change: Partial<Rule> = {}): Rule => ({
  id: `00000000-0000-4000-8000-${name.padStart(12, "0")}`,
  section: "territory",
  name,
  intent: "",
  ownerPersonId: null,
  reviewOn: null,
  enabled: true,
  when: { fact: "lead.country", op: "equals", value: "DE" },
  action: { targets: [], disposition: null, priority: null, tags: [], exceptionType: null, replacesOwner: false },
  ...change,
});

const [a, b, c, d] = ["1", "2", "3", "4"].map((name) => rule(name)) as [Rule, Rule, Rule, Rule];
const summary = (before: Rule[], after: Rule[]) =>
  diffRules(before, after).map((change) => [
    change.kind,
    change.rule.name,
    change.kind === "changed" ? change.parts.join() : change.place,
  ]);

test.each([
  ["equal rulesets have no changes", [a, b], [a, b], []],
  [
    "the order of keys inside a rule means nothing",
    [a],
    [{ ...a, when: { value: "DE", op: "equals", fact: "lead.country" } }],
    [],
  ],
  ["a new rule is added at its place", [a, b], [a, c, b], [["added", "3", 2]]],
  ["a rule that is gone is removed from its old place", [a, b, c], [a, c], [["removed", "2", 2]]],
  ["one rule moved up is one move, not many", [a, b, c, d], [d, a, b, c], [["moved", "4", 1]]],
  ["one rule moved down is one move", [a, b, c, d], [b, c, d, a], [["moved", "1", 4]]],
  [
    "a changed rule names its parts",
    [a, b],
    [a, rule("2", { enabled: false, action: { ...b.action, priority: "P1" } })],
    [["changed", "2", "enabled,priority"]],
  ],
  [
    "everything at once",
    [a, b, c],
    [c, rule("1", { intent: "why" }), d],
    [
      ["moved", "3", 1],
      ["changed", "1", "intent"],
      ["added", "4", 3],
      ["removed", "2", 2],
    ],
  ],
])("%s", (_guarantee, before, after, expected) => expect(summary(before as Rule[], after as Rule[])).toEqual(expected));

test("a changed rule that also runs earlier says so", () => {
  const [first] = diffRules([a, b, c], [rule("3", { name: "three" }), a, b]);
  expect(first).toMatchObject({ kind: "changed", isMoved: true, parts: ["name"] });
});
