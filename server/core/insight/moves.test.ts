import { expect, test } from "vitest";
import { type Move, movesOf, type OwnedGroup } from "./moves.ts";

const GROUPS: readonly OwnedGroup[] = Object.freeze([
  { ruleId: "emea", source: "google", leads: 6 },
  { ruleId: "emea", source: null, leads: 2 },
  { ruleId: "rest", source: "google", leads: 4 },
]);
const move = (leadId: string, how: Move["how"], reason: string | null, group: OwnedGroup | undefined): Move =>
  Object.freeze({ leadId, how, reason, ruleId: group?.ruleId ?? null, source: group?.source ?? null });
const MOVES = Object.freeze([
  move("1", "rejected", "wrong_region", GROUPS[0]),
  move("1", "rejected", "no_time", GROUPS[0]),
  move("2", "rejected", "wrong_region", GROUPS[2]),
  move("2", "reassigned", "balance", GROUPS[2]),
]);

test("a lead that was rejected twice is one rejected lead, under each of its reasons", () => {
  const { all, byReason } = movesOf(GROUPS, MOVES);
  expect(all).toEqual({ leads: 12, rejected: 2, reassigned: 1 });
  expect(byReason).toEqual([
    { how: "rejected", reason: "wrong_region", leads: 2, isRouting: true },
    { how: "reassigned", reason: "balance", leads: 1, isRouting: false },
    { how: "rejected", reason: "no_time", leads: 1, isRouting: false },
  ]);
});

test("rules and sources with most moves come first, and none is left out", () => {
  const { byRule, bySource } = movesOf(GROUPS, MOVES);
  expect(byRule).toEqual([
    { value: "rest", leads: 4, rejected: 1, reassigned: 1 },
    { value: "emea", leads: 8, rejected: 1, reassigned: 0 },
  ]);
  expect(bySource).toEqual([
    { value: "google", leads: 10, rejected: 2, reassigned: 1 },
    { value: null, leads: 2, rejected: 0, reassigned: 0 },
  ]);
});
