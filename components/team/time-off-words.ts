import { dateFormat } from "#components/ui/date-format.ts";
import { clockTime } from "#components/ui/time-words.ts";
import { dayStart, localDate } from "./day-window.ts";

/** When somebody is away, in their own zone: "23 Dec to 2 Jan", "Thu 19 Nov", "Thu 19 Nov, 14:00 to 17:00". Ends are exclusive instants. */
export function timeOffWords(startsAt: number, endsAt: number, timeZone: string): string {
  const isWhole = dayStart(startsAt, timeZone) === startsAt && dayStart(endsAt, timeZone) === endsAt;
  const lastAt = isWhole ? endsAt - 1 : endsAt;
  const isOneDay = localDate(startsAt, timeZone) === localDate(lastAt, timeZone);
  if (isWhole) {
    return isOneDay
      ? dayWords(startsAt, timeZone, true)
      : `${dayWords(startsAt, timeZone)} to ${dayWords(lastAt, timeZone)}`;
  }
  const from = `${dayWords(startsAt, timeZone, true)}, ${clockTime(startsAt, timeZone)}`;
  const to = clockTime(endsAt, timeZone);
  return isOneDay ? `${from} to ${to}` : `${from} to ${dayWords(endsAt, timeZone, true)}, ${to}`;
}

function dayWords(at: number, timeZone: string, hasWeekday = false): string {
  const options: Intl.DateTimeFormatOptions = { timeZone, day: "numeric", month: "short" };
  if (hasWeekday) options.weekday = "short";
  return dateFormat("en-GB", options).format(at).replace(",", "");
}
