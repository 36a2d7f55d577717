import * as z from "zod";
import type { Interval } from "../routing/situation.ts";
import { mergeIntervals } from "./intervals.ts";
import { blockOn, isDayOf, localDateOf, startOfDay } from "./local.ts";

/** Days of a weekly schedule, in the order of the calendar. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
/** One of `WEEKDAYS`. */
export type Weekday = (typeof WEEKDAYS)[number];

const from = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time such as 09:00.");
const to = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "Write a time such as 17:00.");
const block = z
  .tuple([from, to])
  .refine(([start, end]) => start !== end, "A block ends at another time than it starts.");
const day = z.array(block).max(6);

/**
 * A rep's usual week: blocks of local time by day, such as [["09:00", "12:30"], ["13:00", "17:00"]].
 * A block whose end is before its start ends on the next day; "24:00" is midnight.
 */
export const weeklyScheduleSchema = z.strictObject({
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sat: day,
  sun: day,
});
/** A rep's usual week. */
export type WeeklySchedule = z.infer<typeof weeklyScheduleSchema>;

/** Monday to Friday 09:00–17:00: the schedule of a new rep, until they confirm their own. */
export const NEW_REP_SCHEDULE: WeeklySchedule = {
  mon: [["09:00", "17:00"]],
  tue: [["09:00", "17:00"]],
  wed: [["09:00", "17:00"]],
  thu: [["09:00", "17:00"]],
  fri: [["09:00", "17:00"]],
  sat: [],
  sun: [],
};

/** A time of day at which a block begins: "09:00". */
export const startTime = from;
/** A time of day at which a block ends: "17:00", or "24:00". */
export const endTime = to;

/** How many days ahead a roster snapshot reaches (architecture.md section 5). */
export const SCHEDULE_DAYS = 35;

/** A schedule in numbers: working time as sorted, disjoint intervals of epoch milliseconds, and the first instant of each day. */
export type CompiledSchedule = { working: Interval[]; dayStarts: number[] };

/**
 * Answers when a rep works, from the local day of `from` (epoch milliseconds) on, for a number
 * of days. A time that a clock change skips begins or ends at the change; one that comes
 * twice is the first; a day that a zone skips has no hours. Throws RangeError on an unknown zone.
 */
export function compileSchedule({
  timeZone,
  weekly,
  from,
  days = SCHEDULE_DAYS,
}: {
  timeZone: string;
  weekly: WeeklySchedule;
  from: number;
  days?: number;
}): CompiledSchedule {
  const today = localDateOf(from, timeZone);
  const working: Interval[] = [];
  const dayStarts: number[] = [];
  // The night before may reach into the first day.
  for (let ahead = -1; ahead < days; ahead++) {
    const date = today.add({ days: ahead });
    if (!isDayOf(date, timeZone)) continue;
    if (ahead >= 0) dayStarts.push(startOfDay(date, timeZone));
    for (const one of weekly[WEEKDAYS[date.dayOfWeek - 1] ?? "mon"]) working.push(blockOn(date, one, timeZone));
  }
  return { working: mergeIntervals(working).filter(([, end]) => end > from), dayStarts };
}
