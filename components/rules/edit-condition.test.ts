import { expect, test } from "vitest";
import type { Condition } from "#server/core/conditions/condition.ts";
import { addPart, asGroup, changeKind, changePart, type Group, rootGroup } from "./edit-condition.ts";

const a: Condition = { fact: "lead.country", op: "equals", value: "DE" };
const b: Condition = { fact: "lead.city", op: "equals", value: "Bonn" };

test.each([
  ["all", { all: [a, b] }, "all", ["all.0", "all.1"]],
  ["any", { any: [a] }, "any", ["any.0"]],
  ["the not of a test", { not: a }, "none", ["not"]],
  ["the not of any of several", { not: { any: [a, b] } }, "none", ["not.any.0", "not.any.1"]],
  ["the not of all is one nested part", { not: { all: [a, b] } }, "none", ["not"]],
])("%s is read as a group with the stored paths", (_what, condition, kind, paths) => {
  const group = asGroup(condition as Condition) as Group;
  expect([group.kind, group.parts.map(({ path }) => path)]).toEqual([kind, paths]);
});

test("a single test is no group, and at the root a group of one", () => {
  expect(asGroup(a)).toBeNull();
  expect(rootGroup(a)).toEqual({ kind: "all", parts: [{ condition: a, path: "" }] });
});

test.each([
  ["none of one becomes none of two", addPart(asGroup({ not: a }) as Group, b), { not: { any: [a, b] } }],
  ["none of two becomes none of one", changePart(asGroup({ not: { any: [a, b] } }) as Group, 1, null), { not: a }],
  ["all becomes none of them", changeKind(asGroup({ all: [a, b] }) as Group, "none"), { not: { any: [a, b] } }],
  ["none becomes any", changeKind(asGroup({ not: { any: [a, b] } }) as Group, "any"), { any: [a, b] }],
  ["a part is changed in place", changePart(asGroup({ all: [a, a] }) as Group, 0, b), { all: [b, a] }],
  ["the last part can be taken away", changePart(asGroup({ not: a }) as Group, 0, null), { not: { any: [] } }],
])("%s", (_guarantee, result, expected) => expect(result).toEqual(expected));
