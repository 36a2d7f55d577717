import { expect, test } from "vitest";
import { dayAxis, dayStart, localDate, localInstant, localTime, nextDate, todayOf, within } from "./day-window.ts";

const at = (iso: string) => Date.parse(iso);
const HOUR = 3_600_000;

test.each([
  ["UTC", "2026-11-17T10:42:00Z", "2026-11-17T00:00:00Z"],
  ["Europe/Berlin", "2026-11-17T23:30:00Z", "2026-11-17T23:00:00Z"],
  ["Asia/Kathmandu", "2026-11-17T10:42:00Z", "2026-11-16T18:15:00Z"],
  ["Europe/Berlin", "2026-03-29T10:00:00Z", "2026-03-28T23:00:00Z"],
  ["Europe/Berlin", "2026-10-25T20:00:00Z", "2026-10-24T22:00:00Z"],
  ["Africa/Cairo", "2026-04-24T12:00:00Z", "2026-04-23T22:00:00Z"],
])("a day in %s at %s began at %s", (timeZone, now, expected) => {
  expect(new Date(dayStart(at(now), timeZone)).toISOString()).toBe(new Date(expected).toISOString());
});

test("the day on which summer time begins is 23 hours long", () => {
  const [from, to] = todayOf(at("2026-03-29T12:00:00Z"), "Europe/Berlin");
  expect((to - from) / HOUR).toBe(23);
});

test("spans are cut to the day", () => {
  expect(
    within(
      [
        [0, 5],
        [8, 12],
        [20, 30],
      ],
      [4, 20],
    ),
  ).toEqual([
    [4, 5],
    [8, 12],
  ]);
});

test("an axis has an hour around the first and the last span, and ticks every second hour", () => {
  const day = todayOf(at("2026-11-17T10:00:00Z"), "UTC");
  const span = [day[0] + 8 * HOUR, day[0] + 17.5 * HOUR] as const;
  const axis = dayAxis([span], day, "UTC");
  expect([(axis.from - day[0]) / HOUR, (axis.to - day[0]) / HOUR]).toEqual([7, 19]);
  expect(axis.ticks.map(({ hour }) => hour)).toEqual([8, 10, 12, 14, 16, 18]);
});

test("without spans the axis shows the middle of the day", () => {
  const day = todayOf(at("2026-11-17T10:00:00Z"), "UTC");
  expect(dayAxis([], day, "UTC").ticks.map(({ hour }) => hour)).toEqual([10, 12, 14, 16]);
});

test.each([
  ["2026-12-23", "14:00", "Europe/Berlin", "2026-12-23T13:00:00Z"],
  ["2026-07-01", "00:00", "Pacific/Auckland", "2026-06-30T12:00:00Z"],
  ["2026-03-29", "12:00", "Europe/Berlin", "2026-03-29T10:00:00Z"],
  ["2026-10-25", "00:00", "Europe/Berlin", "2026-10-24T22:00:00Z"],
  ["2026-11-17", "09:30", "Asia/Kathmandu", "2026-11-17T03:45:00Z"],
  ["2026-11-17", "09:30", "America/Los_Angeles", "2026-11-17T17:30:00Z"],
])("%s %s in %s is %s", (date, time, zone, expected) => {
  expect(localInstant(date, time, zone)).toBe(at(expected));
  expect(localDate(at(expected), zone)).toBe(date);
});

test("the day after the last of a month is the first of the next", () => {
  expect(nextDate("2026-02-28")).toBe("2026-03-01");
});

test.each(["UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns"])(
  "a wall clock that is read in %s is the one that was written",
  (timeZone) => {
    for (const date of ["2026-03-29", "2026-07-01", "2026-10-25"])
      for (const time of ["00:00", "09:30", "23:59"]) {
        const instant = localInstant(date, time, timeZone);
        expect([localDate(instant, timeZone), localTime(instant, timeZone)]).toEqual([date, time]);
      }
  },
);
