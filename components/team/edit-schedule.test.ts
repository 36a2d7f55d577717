import { expect, test } from "vitest";
import { NEW_REP_SCHEDULE, weeklyScheduleSchema } from "#server/core/time/schedule.ts";
import { addBlock, copyMonday, dropBlock, readTime, setBlock, weekHours } from "./edit-schedule.ts";

test("a block changes, joins and leaves its own day; Monday's hours go to the working days", () => {
  const split = setBlock(addBlock(NEW_REP_SCHEDULE, "mon"), "mon", 0, ["09:00", "12:30"]);
  const hours: [string, string][] = [
    ["09:00", "12:30"],
    ["18:00", "20:00"],
  ];
  expect(split).toEqual({ ...NEW_REP_SCHEDULE, mon: hours });
  expect(copyMonday(split)).toEqual({ ...split, tue: hours, wed: hours, thu: hours, fri: hours });
  expect(addBlock(NEW_REP_SCHEDULE, "sun").sun).toEqual([["09:00", "17:00"]]);
  expect(dropBlock(split, "mon", 0).mon).toEqual([["18:00", "20:00"]]);
});

test("a block that is added is a valid one, however late the last ends", () => {
  let week = NEW_REP_SCHEDULE;
  for (let times = 0; times < 5; times++) week = addBlock(week, "mon");
  expect(weeklyScheduleSchema.safeParse(week).success).toBe(true);
});

test("hours of a week are counted across midnight", () => {
  expect(weekHours(NEW_REP_SCHEDULE)).toBe(40);
  expect(weekHours(setBlock(NEW_REP_SCHEDULE, "mon", 0, ["22:00", "06:00"]))).toBe(40);
  expect(weekHours(dropBlock(NEW_REP_SCHEDULE, "mon", 0))).toBe(32);
  expect(weekHours(setBlock(NEW_REP_SCHEDULE, "mon", 0, ["00:00", "24:00"]))).toBe(56);
});

test.each([
  ["9", "09:00"],
  ["930", "09:30"],
  ["0930", "09:30"],
  ["9.30", "09:30"],
  [" 17:45 ", "17:45"],
  ["24", "24:00"],
  ["24:30", null],
  ["25:00", null],
  ["12:60", null],
  ["noon", null],
  ["", null],
])("a time typed as %j is read as %s", (text, expected) => expect(readTime(text)).toBe(expected));
