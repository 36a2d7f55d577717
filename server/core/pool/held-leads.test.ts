import { expect, test } from "vitest";
import type { RepLoad, RosterRep } from "../routing/situation.ts";
import { capsOn } from "./caps.ts";
import { nextChance } from "./next-chance.ts";
import { DEFAULT_PACE, freeFrom, pacedReps } from "./pacing.ts";
import { passedAt, staffedTime, waitingSince } from "./staffed.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Works 9–17 on two days, from an epoch that begins at midnight. */
const ana: RosterRep = Object.freeze({
  id: "ana",
  isActive: true,
  isPaused: false,
  working: [
    [9 * HOUR, 17 * HOUR],
    [DAY + 9 * HOUR, DAY + 17 * HOUR],
  ],
  timeOff: [],
  dayStarts: [0, DAY],
  openLimit: null,
} as const);
const load = (open: number, today: number): RepLoad => ({ repId: "ana", open, dayStart: 0, today });

test.each<[string, Partial<RosterRep>, RepLoad | undefined, number, number | null]>([
  ["within hours it is now", {}, undefined, 10 * HOUR, 10 * HOUR],
  ["before hours it is their start", {}, undefined, 8 * HOUR, 9 * HOUR],
  [
    "at the end of a day, which is no longer part of it, the next day's start",
    {},
    undefined,
    17 * HOUR,
    DAY + 9 * HOUR,
  ],
  [
    "time off that ends within hours ends the wait",
    { timeOff: [[8 * HOUR, 11 * HOUR]] },
    undefined,
    9 * HOUR,
    11 * HOUR,
  ],
  [
    "time off over the rest of the day leads to the next",
    { timeOff: [[8 * HOUR, DAY]] },
    undefined,
    9 * HOUR,
    DAY + 9 * HOUR,
  ],
  [
    "a full cap ends with the day",
    { caps: [{ per: "day", kind: "calendar", limit: 2 }] },
    load(9, 2),
    10 * HOUR,
    DAY + 9 * HOUR,
  ],
  [
    "a full cap of yesterday is none",
    { caps: [{ per: "day", kind: "calendar", limit: 2 }] },
    load(9, 2),
    DAY + 10 * HOUR,
    DAY + 10 * HOUR,
  ],
  ["an open limit ends by no clock", { openLimit: 9 }, load(9, 2), 10 * HOUR, null],
  ["nor does a pause", { isPaused: true }, undefined, 10 * HOUR, null],
  ["nobody waits for somebody who left", { isActive: false }, undefined, 10 * HOUR, null],
  ["after the last known hours nothing is known", {}, undefined, 3 * DAY, null],
])("when a rep can take a lead again: %s", (_guarantee, change, current, now, expected) => {
  expect(nextChance({ ...ana, ...change }, current, now, capsOn(change.caps ?? [], null))).toBe(expected);
});

test("nobody has a chance who is not on the roster", () => expect(nextChance(undefined, undefined, 0)).toBeNull());

test("the fourth held lead waits until the first of three is a quarter of an hour ago", () => {
  const now = DAY;
  const minutes = (ago: number, repId = "ana") => ({ repId, at: now - ago * 60_000 });
  expect(pacedReps([minutes(1), minutes(4)], DEFAULT_PACE, now)).toEqual([]);
  expect(pacedReps([minutes(14), minutes(1), minutes(4), minutes(2, "ben")], DEFAULT_PACE, now)).toEqual(["ana"]);
  expect(freeFrom([minutes(14), minutes(1), minutes(4)], "ana", DEFAULT_PACE, now)).toBe(now + 60_000);
  expect(pacedReps([minutes(15), minutes(1), minutes(4)], DEFAULT_PACE, now)).toEqual([]);
  expect(DEFAULT_PACE).toEqual({ leads: 3, withinMinutes: 15 });
  const slower = { leads: 1, withinMinutes: 60 };
  expect(pacedReps([minutes(59)], slower, now)).toEqual(["ana"]);
  expect(freeFrom([minutes(59)], "ana", slower, now)).toBe(now + 60_000);
});

test("a pool is staffed while one of its people is at work", () => {
  const ben: RosterRep = { ...ana, id: "ben", working: [[16 * HOUR, 20 * HOUR]], timeOff: [[18 * HOUR, 19 * HOUR]] };
  expect(staffedTime([ana, ben, { ...ben, isActive: false, working: [[0, DAY]] }])).toEqual([
    [9 * HOUR, 18 * HOUR],
    [19 * HOUR, 20 * HOUR],
    [DAY + 9 * HOUR, DAY + 17 * HOUR],
  ]);
});

test("half an hour of work counts across the night, from both ends", () => {
  const staffed = staffedTime([ana]);
  const held = 17 * HOUR - 600_000;
  expect(passedAt(staffed, held, 1_800_000)).toBe(DAY + 9 * HOUR + 1_200_000);
  expect(waitingSince(staffed, DAY + 9 * HOUR + 1_200_000, 1_800_000)).toBe(held);
  expect(waitingSince(staffed, 9 * HOUR, 1_800_000)).toBeNull();
  expect(passedAt(staffed, 3 * DAY, 1_800_000)).toBeNull();
});
