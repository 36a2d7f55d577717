import fc from "fast-check";
import { expect, test } from "vitest";
import { toSituation } from "../cases/case.ts";
import type { Interval } from "../routing/situation.ts";
import { compileSchedule, type WeeklySchedule } from "../time/schedule.ts";
import { addBusinessMs, businessMsBetween } from "./business-time.ts";
import { DEFAULT_STANDARDS, dueAt } from "./due.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Around a clock change in each zone, so that days of 23, 23.5, 24.5 and 25 hours are met. */
const WORLDS: [zone: string, from: string][] = [
  ["America/New_York", "2026-03-05T12:00Z"],
  ["America/New_York", "2026-10-29T12:00Z"],
  ["Europe/London", "2026-10-23T12:00Z"],
  ["Australia/Lord_Howe", "2026-04-02T12:00Z"],
  ["Australia/Lord_Howe", "2026-10-01T12:00Z"],
  ["Asia/Kathmandu", "2026-11-18T12:00Z"],
  ["Africa/Casablanca", "2026-02-13T12:00Z"],
  ["Pacific/Apia", "2011-12-28T12:00Z"],
];

const time = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(half >> 1).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}`);
const block = fc.tuple(time, time).filter(([start, end]) => start !== end);
const day = fc.array(block, { maxLength: 3 });
const weekly: fc.Arbitrary<WeeklySchedule> = fc.record({
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sat: day,
  sun: day,
});
const offset = fc.integer({ min: 0, max: 12 * DAY_MS });
const timeOff = fc.array(fc.tuple(offset, fc.integer({ min: 1, max: 2 * DAY_MS })), { maxLength: 3 });

function apart(pairs: [number, number][], from: number): Interval[] {
  const off: Interval[] = [];
  for (const [start, length] of pairs.sort((a, b) => a[0] - b[0])) {
    const at = from + Math.max(start, (off.at(-1)?.[1] ?? from) - from);
    off.push([at, at + length]);
  }
  return off;
}

const RUNS = { seed: 20_261_118, numRuns: 250 };

test.each(WORLDS)(
  "in %s from %s, working time adds up, and a target is exactly that much working time away",
  (timeZone, since) => {
    const from = Date.parse(since);
    fc.assert(
      fc.property(
        weekly,
        timeOff,
        fc.tuple(offset, offset, offset),
        fc.integer({ min: 0, max: 60 * HOUR_MS }),
        (week, pairs, instants, ms) => {
          const { working } = compileSchedule({ timeZone, weekly: week, from, days: 14 });
          const off = apart(pairs, from);
          const between = (a: number, b: number) => businessMsBetween(working, off, a, b);
          const [a, b, c] = [...instants].sort((x, y) => x - y).map((x) => from + x) as [number, number, number];
          expect(between(a, c)).toBe(between(a, b) + between(b, c));
          expect(between(c, a)).toBe(-between(a, c));
          expect(between(a, b)).toBeGreaterThanOrEqual(0);
          if (between(a, from + 20 * DAY_MS) >= ms) expect(between(a, addBusinessMs(working, off, a, ms))).toBe(ms);
        },
      ),
      RUNS,
    );
  },
  60_000,
);

test("control: minutes of the day in UTC get the days around a clock change wrong", () => {
  const from = Date.parse("2026-03-08T05:00Z");
  const sunday: WeeklySchedule = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [["01:00", "05:00"]] };
  const { working } = compileSchedule({ timeZone: "America/New_York", weekly: sunday, from, days: 1 });
  const naive: Interval[] = [[from + HOUR_MS, from + 5 * HOUR_MS]];
  expect(businessMsBetween(working, [], from, from + DAY_MS)).toBe(3 * HOUR_MS);
  expect(businessMsBetween(naive, [], from, from + DAY_MS)).not.toBe(3 * HOUR_MS);
});

const TEN_TO_NOON: Interval[] = [
  [10, 12],
  [20, 24],
];

test.each<[string, Interval[], number, number, number]>([
  ["within the hours", [], 10, 1, 11],
  ["up to the last minute of a block", [], 10, 2, 12],
  ["over the gap between two blocks", [], 11, 3, 22],
  ["from before hours", [], 3, 1, 11],
  ["around time off", [[11, 21]], 10, 2, 22],
  ["through time off that covers whole blocks", [[9, 23]], 10, 1, 24],
  ["nothing to wait for", [], 3, 0, 3],
  ["where the known hours run out the rest is wall-clock time", [], 22, 5, 27],
  ["without any hours it is wall-clock time", [[0, 99]], 30, 5, 35],
])("a target %s", (_what, off, at, ms, expected) => {
  expect(addBusinessMs(TEN_TO_NOON, off, at, ms)).toBe(expected);
});

test("the response standard counts in the owner's hours, and P4 has none", () => {
  const { roster, now } = toSituation({ guarantee: "", reps: [{ id: "ana" }], rules: [], expect: {} });
  const ana = roster.reps.get("ana");
  expect(dueAt(ana, DEFAULT_STANDARDS, "P1", now)).toBe(now + 5 * MINUTE_MS);
  // Seven hours are left today, one is needed tomorrow from nine.
  expect(dueAt(ana, DEFAULT_STANDARDS, "P3", now)).toBe(now + DAY_MS);
  expect(dueAt(ana, DEFAULT_STANDARDS, "P4", now)).toBeNull();
  expect(dueAt(undefined, DEFAULT_STANDARDS, "P1", now)).toBe(now + 5 * MINUTE_MS);
});
