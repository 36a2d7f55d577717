import { afterEach, describe, expect, test } from "vitest";
import type { Interval } from "../routing/situation.ts";
import { compileSchedule, NEW_REP_SCHEDULE, type WeeklySchedule, weeklyScheduleSchema } from "./schedule.ts";

const NEVER: WeeklySchedule = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const HOST_ZONES = ["UTC", "America/New_York", "Pacific/Apia"];
const HOUR_MS = 3_600_000;

const host = process.env.TZ;
afterEach(() => {
  if (host === undefined) delete process.env.TZ;
  else process.env.TZ = host;
});

function inWords(intervals: readonly Interval[]): string[] {
  return intervals.map(([start, end]) => `${new Date(start).toISOString().slice(0, 16)} ${(end - start) / HOUR_MS} h`);
}

/** Worked out by hand from the zones' published rules. */
const DAYS: [string, string, WeeklySchedule, string, number, string[]][] = [
  [
    "a shift over the spring change loses an hour",
    "America/New_York",
    { ...NEVER, sun: [["01:00", "05:00"]] },
    "2026-03-08T05:00Z",
    1,
    ["2026-03-08T06:00 3 h"],
  ],
  [
    "a shift that begins in the skipped hour begins at the change",
    "America/New_York",
    { ...NEVER, sun: [["02:30", "05:00"]] },
    "2026-03-08T05:00Z",
    1,
    ["2026-03-08T07:00 2 h"],
  ],
  [
    "a shift that lies in the skipped hour does not take place",
    "America/New_York",
    { ...NEVER, sun: [["02:10", "02:50"]] },
    "2026-03-08T05:00Z",
    1,
    [],
  ],
  [
    "a shift over the autumn change gains an hour",
    "America/New_York",
    { ...NEVER, sun: [["00:00", "04:00"]] },
    "2026-11-01T04:00Z",
    1,
    ["2026-11-01T04:00 5 h"],
  ],
  [
    "London's nine to five moves by an hour in UTC when the clocks change",
    "Europe/London",
    NEW_REP_SCHEDULE,
    "2026-10-23T00:00Z",
    5,
    ["2026-10-23T08:00 8 h", "2026-10-26T09:00 8 h", "2026-10-27T09:00 8 h"],
  ],
  [
    "Lord Howe changes by half an hour",
    "Australia/Lord_Howe",
    { ...NEVER, sun: [["01:00", "05:00"]] },
    "2026-10-03T14:00Z",
    1,
    ["2026-10-03T14:30 3.5 h"],
  ],
  [
    "Kathmandu is five hours and three quarters ahead",
    "Asia/Kathmandu",
    {
      ...NEVER,
      wed: [
        ["09:00", "12:00"],
        ["13:00", "17:30"],
      ],
    },
    "2026-11-18T00:00Z",
    1,
    ["2026-11-18T03:15 3 h", "2026-11-18T07:15 4.5 h"],
  ],
  [
    "Casablanca turns its clocks back for Ramadan",
    "Africa/Casablanca",
    NEW_REP_SCHEDULE,
    "2026-02-13T00:00Z",
    4,
    ["2026-02-13T08:00 8 h", "2026-02-16T09:00 8 h"],
  ],
  [
    "Apia skipped 30 December 2011: nobody worked that day",
    "Pacific/Apia",
    NEW_REP_SCHEDULE,
    "2011-12-29T12:00Z",
    5,
    ["2011-12-29T19:00 8 h", "2012-01-01T19:00 8 h"],
  ],
  [
    "a night shift reaches into the next day",
    "Europe/London",
    { ...NEVER, fri: [["22:00", "06:00"]] },
    "2026-11-21T01:00Z",
    1,
    ["2026-11-20T22:00 8 h"],
  ],
  [
    "midnight may be written as 24:00",
    "Europe/London",
    { ...NEVER, wed: [["18:00", "24:00"]] },
    "2026-11-18T00:00Z",
    1,
    ["2026-11-18T18:00 6 h"],
  ],
  [
    "blocks that overlap are one",
    "Europe/London",
    {
      ...NEVER,
      wed: [
        ["13:00", "17:00"],
        ["09:00", "13:00"],
        ["10:00", "11:00"],
      ],
    },
    "2026-11-18T00:00Z",
    1,
    ["2026-11-18T09:00 8 h"],
  ],
];

describe.each(HOST_ZONES)("on a machine in %s", (zone) => {
  test.each(DAYS)("%s", (_guarantee, timeZone, weekly, from, days, expected) => {
    process.env.TZ = zone;
    expect(new Date(0).getTimezoneOffset() === 0).toBe(zone === "UTC");
    expect(inWords(compileSchedule({ timeZone, weekly, from: Date.parse(from), days }).working)).toEqual(expected);
  });

  test("days begin at local midnight, and a skipped day does not begin", () => {
    process.env.TZ = zone;
    const { dayStarts } = compileSchedule({
      timeZone: "Pacific/Apia",
      weekly: NEVER,
      from: Date.parse("2011-12-29T12:00Z"),
      days: 4,
    });
    expect(dayStarts.map((at) => new Date(at).toISOString())).toEqual([
      "2011-12-29T10:00:00.000Z",
      "2011-12-30T10:00:00.000Z",
      "2011-12-31T10:00:00.000Z",
    ]);
    const london = compileSchedule({
      timeZone: "Europe/London",
      weekly: NEVER,
      from: Date.parse("2026-10-25T12:00Z"),
      days: 2,
    });
    expect(london.dayStarts.map((at) => new Date(at).toISOString())).toEqual([
      "2026-10-24T23:00:00.000Z",
      "2026-10-26T00:00:00.000Z",
    ]);
  });
});

test("the day that is under way counts, over a coming 35 days unless told otherwise", () => {
  const { working, dayStarts } = compileSchedule({
    timeZone: "Europe/London",
    weekly: NEW_REP_SCHEDULE,
    from: Date.parse("2026-11-18T12:00Z"),
  });
  expect(dayStarts).toHaveLength(35);
  expect(working).toHaveLength(25);
  expect(inWords(working.slice(0, 1))).toEqual(["2026-11-18T09:00 8 h"]);
});

test.each([
  ["an unknown day", { ...NEVER, someday: [] }],
  ["a missing day", { mon: [] }],
  ["a time of day that is none", { ...NEVER, mon: [["9", "17:00"]] }],
  ["a block that is no time at all", { ...NEVER, mon: [["09:00", "09:00"]] }],
  ["a start at 24:00", { ...NEVER, mon: [["24:00", "09:00"]] }],
])("a schedule with %s is refused", (_what, schedule) => {
  expect(weeklyScheduleSchema.safeParse(schedule).success).toBe(false);
});

test("an unknown zone is an error for the caller", () => {
  expect(() => compileSchedule({ timeZone: "Mars/Olympus", weekly: NEVER, from: 0 })).toThrow(RangeError);
});
