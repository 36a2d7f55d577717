import type { Weekday } from "#server/core/time/schedule.ts";
import { DAY_NAMES } from "./edit-schedule.ts";
import { dateWords } from "./holiday-words.ts";

/** Weekly time off as it is stored. */
export interface Weekly {
  weekday: string;
  fromTime: string;
  toTime: string;
  startsOn: string;
  endsOn: string | null;
}

/** "Every Friday, 13:00 to 17:00", with its last day where there is one. */
export function weeklyWords({ weekday, fromTime, toTime, endsOn }: Weekly): string {
  const day = DAY_NAMES[weekday as Weekday] ?? weekday;
  const hours = fromTime === "00:00" && toTime === "24:00" ? "all day" : `${fromTime} to ${toTime}`;
  return `Every ${day}, ${hours}${endsOn === null ? "" : `, until ${dateWords(endsOn)}`}`;
}

/** The weekday of a date. */
export function weekdayOf(date: string): Weekday {
  const names: Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  return names[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "mon";
}
