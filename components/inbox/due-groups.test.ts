import { expect, test } from "vitest";
import { dueGroupOf, inGroups } from "./due-groups.ts";

const now = Date.parse("2026-11-17T22:30:00Z");
const due = (text: string | null, firstActionAt: Date | null = null) => ({
  dueAt: text === null ? null : new Date(text),
  firstActionAt,
});

test.each([
  ["what is due now is overdue", due("2026-11-17T22:30:00Z"), "UTC", "overdue"],
  ["an hour ahead is within the hour", due("2026-11-17T23:30:00Z"), "UTC", "hour"],
  ["the rest of the day is today", due("2026-11-17T23:31:00Z"), "UTC", "today"],
  [
    "the same instant is tomorrow where midnight lies between",
    due("2026-11-18T01:00:00Z"),
    "Europe/Lisbon",
    "tomorrow",
  ],
  ["for a viewer further west it is still today", due("2026-11-18T01:00:00Z"), "America/New_York", "today"],
  ["the day after tomorrow is later", due("2026-11-19T10:00:00Z"), "UTC", "later"],
  ["a lead without deadline comes after those with one", due(null), "UTC", "someday"],
  ["a lead acted on is in work, late or not", due("2026-11-17T10:00:00Z", new Date(now)), "UTC", "working"],
] as const)("%s", (_guarantee, lead, zone, group) => expect(dueGroupOf(lead, now, zone)).toBe(group));

test("rows keep their order within and between groups", () => {
  expect(inGroups([1, 3, 2, 5, 4], (n) => n % 2)).toEqual([
    { group: 1, rows: [1, 3] },
    { group: 0, rows: [2] },
    { group: 1, rows: [5] },
    { group: 0, rows: [4] },
  ]);
});
