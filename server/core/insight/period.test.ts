import { expect, test } from "vitest";
import { periodOf } from "./period.ts";

const at = (text: string) => Date.parse(text);
const NOW = at("2026-11-17T23:30:00Z");
const range = (asked: { from?: string; to?: string }, timeZone = "UTC") => {
  const { from, to, days } = periodOf({ ...asked, now: NOW, timeZone });
  return [from, to, days.length];
};

test.each([
  ["nothing asked: the last 30 days, today among them", {}, "UTC", ["2026-10-19", "2026-11-17", 30]],
  ["today is the workspace's day", {}, "Europe/Berlin", ["2026-10-20", "2026-11-18", 30]],
  ["only an end: the 30 days before it", { to: "2026-10-30" }, "UTC", ["2026-10-01", "2026-10-30", 30]],
  ["only a start: until today", { from: "2026-11-16" }, "UTC", ["2026-11-16", "2026-11-17", 2]],
  ["the future is not asked", { from: "2026-11-17", to: "2027-01-01" }, "UTC", ["2026-11-17", "2026-11-17", 1]],
  [
    "an end before its start is one day",
    { from: "2026-11-09", to: "2026-11-05" },
    "UTC",
    ["2026-11-05", "2026-11-05", 1],
  ],
  ["at most 366 days", { from: "2020-01-01" }, "UTC", ["2025-11-17", "2026-11-17", 366]],
])("%s", (_guarantee, asked, timeZone, expected) => expect(range(asked, timeZone)).toEqual(expected));

test("a day begins and ends at the workspace's midnight, 25 hours apart when the clocks go back", () => {
  const { startMs, endMs } = periodOf({ from: "2026-10-25", to: "2026-10-25", now: NOW, timeZone: "Europe/Berlin" });
  expect([startMs, endMs]).toEqual([at("2026-10-24T22:00:00Z"), at("2026-10-25T23:00:00Z")]);
});
