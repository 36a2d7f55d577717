import type { Weekday, WeeklySchedule } from "#server/core/time/schedule.ts";

/** The days of a week in full. */
export const DAY_NAMES: Record<Weekday, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

/** One block of working time, as local times. */
export type Block = WeeklySchedule[Weekday][number];

/** The days of a week, Monday first. */
export const DAYS = Object.keys(DAY_NAMES) as Weekday[];

/** How many blocks a day may have. */
export const BLOCKS_MAX = 6;

/** Adds a block to a day: the usual day to an empty one, else two hours from an hour after the last. */
export function addBlock(week: WeeklySchedule, day: Weekday): WeeklySchedule {
  const last = week[day].at(-1);
  if (!last) return { ...week, [day]: [["09:00", "17:00"]] };
  const from = Math.min(minutesOf(last[1]) + 60, 22 * 60);
  return { ...week, [day]: [...week[day], [timeOf(from), timeOf(Math.min(from + 120, 24 * 60))]] };
}

/** Changes one block of a day. */
export function setBlock(week: WeeklySchedule, day: Weekday, at: number, block: Block): WeeklySchedule {
  return { ...week, [day]: week[day].map((old, place) => (place === at ? block : old)) };
}

/** Takes a block out of a day. */
export function dropBlock(week: WeeklySchedule, day: Weekday, at: number): WeeklySchedule {
  return { ...week, [day]: week[day].filter((_, place) => place !== at) };
}

/** Gives Monday's hours to the other working days, Tuesday to Friday. */
export function copyMonday(week: WeeklySchedule): WeeklySchedule {
  return { ...week, tue: week.mon, wed: week.mon, thu: week.mon, fri: week.mon };
}

/** How long somebody works in a usual week, in hours; a block that ends before it starts runs past midnight. */
export function weekHours(week: WeeklySchedule): number {
  const minutes = DAYS.flatMap((day) => week[day]).map(
    ([from, to]) => (minutesOf(to) - minutesOf(from) + 1440) % 1440 || 1440,
  );
  return minutes.reduce((sum, length) => sum + length, 0) / 60;
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/**
 * Reads a time as people type it: "9", "930", "9.30", "09:30", "24". Null when it is none.
 */
export function readTime(text: string): string | null {
  const found = /^\s*(\d{1,2})(?:[:.h]?(\d{2}))?\s*h?\s*$/i.exec(text);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return timeOf(hour * 60 + minute);
}
