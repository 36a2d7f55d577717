import { Temporal } from "temporal-polyfill";
import type { Interval } from "../routing/situation.ts";
import { mergeIntervals, subtract } from "./intervals.ts";
import { blockOn, isDayOf, localDateOf, startOfDay } from "./local.ts";
import { SCHEDULE_DAYS, WEEKDAYS, type Weekday } from "./schedule.ts";

/** Local time of one date in which nobody works, "00:00" to "24:00" for a whole day; `date` as YYYY-MM-DD. */
export type Closure = { readonly date: string; readonly from: string; readonly to: string };

/** Working hours, and those of the usual week that closures take away. Both sorted and disjoint. */
export type OpenHours = { working: Interval[]; holidays: Interval[] };

/** Answers what closures in a rep's own zone leave of their working hours. Throws RangeError on an unknown zone. */
export function closeHours(usual: readonly Interval[], closures: readonly Closure[], timeZone: string): OpenHours {
  const closed = mergeIntervals(
    closures.flatMap(({ date, from, to }) => {
      const day = Temporal.PlainDate.from(date);
      return isDayOf(day, timeZone) ? [blockOn(day, [from, to], timeZone)] : [];
    }),
  );
  const working = subtract(usual, closed);
  return { working, holidays: subtract(usual, working) };
}

/** Answers the first instants of weeks (Monday) and months in a zone, from the ones under way at `from` on. */
export function periodStarts(
  timeZone: string,
  from: number,
  days = SCHEDULE_DAYS,
): { weekStarts: number[]; monthStarts: number[] } {
  const today = localDateOf(from, timeZone);
  const last = today.add({ days });
  const weekStarts: number[] = [];
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  for (let date = monday; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 7 }))
    weekStarts.push(startOfDay(date, timeZone));
  const monthStarts: number[] = [];
  const first = today.with({ day: 1 });
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ months: 1 }))
    monthStarts.push(startOfDay(date, timeZone));
  return { weekStarts, monthStarts };
}

/** Answers the first instants of the hours of some days in a zone, from the day of `from` on, and of the days; a day of a clock change has one more or less. */
export function hourStarts(timeZone: string, from: number, days: number): { days: number[]; starts: number[] } {
  const today = localDateOf(from, timeZone);
  const bounds = Array.from({ length: days + 1 }, (_, ahead) => startOfDay(today.add({ days: ahead }), timeZone));
  const [first = from, last = from] = [bounds[0], bounds.at(-1)];
  const starts: number[] = [];
  for (let at = first; at < last; at += 3_600_000) starts.push(at);
  return { days: bounds.slice(0, days), starts };
}

/** Time off that comes back every week; dates inclusive, `endsOn` null: until it is taken back. */
export type WeeklyTimeOff = {
  readonly weekday: Weekday;
  readonly from: string;
  readonly to: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
};

/** Answers when weekly time off is, for a number of days from the local day of `from` on. Sorted and disjoint. */
export function compileWeeklyTimeOff(
  entries: readonly WeeklyTimeOff[],
  { timeZone, from, days = SCHEDULE_DAYS }: { timeZone: string; from: number; days?: number },
): Interval[] {
  const today = localDateOf(from, timeZone);
  const off: Interval[] = [];
  for (let ahead = -1; ahead < days && entries.length > 0; ahead++) {
    const date = today.add({ days: ahead });
    if (!isDayOf(date, timeZone)) continue;
    const [name, weekday] = [date.toString(), WEEKDAYS[date.dayOfWeek - 1]];
    for (const entry of entries) {
      if (entry.weekday !== weekday || name < entry.startsOn || (entry.endsOn !== null && name > entry.endsOn))
        continue;
      off.push(blockOn(date, [entry.from, entry.to], timeZone));
    }
  }
  return mergeIntervals(off).filter(([, end]) => end > from);
}
