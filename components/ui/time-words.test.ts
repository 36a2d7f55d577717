import { expect, test } from "vitest";
import { durationWords, exactTime, shortTime, timeWords } from "./time-words.ts";

const now = Date.UTC(2026, 10, 17, 9, 42);
const minute = 60_000;

test.each([
  ["under a minute is now", now - 59_000, "now"],
  ["minutes are counted down to whole ones", now - 19.9 * minute, "19 min ago"],
  ["from an hour on in hours", now - 60 * minute, "1 h ago"],
  ["the last minute of a day is still relative", now - (24 * 60 - 1) * minute, "23 h ago"],
  ["a day is absolute, in the viewer's zone", now - 24 * 60 * minute, "16 Nov, 10:42"],
  ["what comes says in", now + 2 * 60 * minute, "in 2 h"],
  ["another year is named", Date.UTC(2027, 0, 9, 7, 0), "9 Jan 2027, 08:00"],
])("%s", (_guarantee, at, expected) => expect(timeWords(at, now, "Europe/Berlin")).toBe(expected));

test("without a now the year is left out and nothing is relative", () => {
  expect(shortTime(now, null, "UTC")).toBe("17 Nov, 09:42");
});

test("the exact time names its zone and survives the change of clocks", () => {
  expect(exactTime(Date.UTC(2026, 9, 25, 1, 30, 4), "Europe/Berlin")).toBe(
    "Sunday 25 October 2026, 02:30:04 (Europe/Berlin)",
  );
});

test.each([
  [41_000, "41 s"],
  [351_000, "5 min 51 s"],
  [15 * minute, "15 min"],
  [125 * minute, "2 h 5 min"],
  [24 * 60 * minute, "1 day"],
  [-28 * 60 * minute, "1 day 4 h"],
])("%d ms reads %s", (ms, expected) => expect(durationWords(ms)).toBe(expected));
