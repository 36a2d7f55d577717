import { expect, test } from "vitest";
import { clockFactsAt } from "./clock-facts.ts";
import { NEW_REP_SCHEDULE } from "./schedule.ts";

const at = (instant: string, timeZone: string) =>
  clockFactsAt(Date.parse(instant), { timeZone, weekly: NEW_REP_SCHEDULE });

test.each([
  ["a Friday morning in Berlin", "2026-11-27T08:30:00Z", "Europe/Berlin", ["friday", 9, 20261127, true]],
  [
    "the same instant in New York is still night",
    "2026-11-27T08:30:00Z",
    "America/New_York",
    ["friday", 3, 20261127, false],
  ],
  ["business hours end at their end", "2026-11-27T16:00:00Z", "Europe/Berlin", ["friday", 17, 20261127, false]],
  ["Sydney is a day ahead", "2026-11-27T22:00:00Z", "Australia/Sydney", ["saturday", 9, 20261128, false]],
  [
    "in summer time the hour is an hour later",
    "2026-07-01T07:30:00Z",
    "Europe/Berlin",
    ["wednesday", 9, 20260701, true],
  ],
])("%s", (_what, instant, timeZone, [weekday, hour, date, isBusinessHours]) => {
  expect(at(instant, timeZone)).toEqual({ weekday, hour, date, isBusinessHours });
});
