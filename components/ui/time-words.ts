import { dateFormat } from "./date-format.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An instant as it travels: ISO text, epoch milliseconds or a Date. */
export type Instant = string | number | Date;

/** Epoch milliseconds of an instant. NaN when the text is no time. */
export function epochMs(at: Instant): number {
  return typeof at === "number" ? at : new Date(at).getTime();
}

/** Relative under a day ("9 min ago", "in 2 h", "now"), absolute after ("17 Nov, 10:33"; with the year when it differs). */
export function timeWords(atMs: number, nowMs: number, timeZone: string): string {
  const away = Math.abs(nowMs - atMs);
  if (away >= DAY) return shortTime(atMs, nowMs, timeZone);
  if (away < MINUTE) return "now";
  const length = away < HOUR ? `${Math.floor(away / MINUTE)} min` : `${Math.floor(away / HOUR)} h`;
  return atMs <= nowMs ? `${length} ago` : `in ${length}`;
}

/** A date and time without seconds: "17 Nov, 10:33", "9 Jan 2027, 08:00" in another year than now. */
export function shortTime(atMs: number, nowMs: number | null, timeZone: string): string {
  const isOtherYear =
    nowMs !== null && part(atMs, timeZone, { year: "numeric" }) !== part(nowMs, timeZone, { year: "numeric" });
  const date = part(atMs, timeZone, { day: "numeric", month: "short", ...(isOtherYear ? { year: "numeric" } : {}) });
  return `${date}, ${clockTime(atMs, timeZone)}`;
}

/** The hour and minute: "10:48". */
export function clockTime(atMs: number, timeZone: string): string {
  return part(atMs, timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** Everything, for a title: "Tuesday 17 November 2026, 10:33:04 (Europe/Berlin)". */
export function exactTime(atMs: number, timeZone: string): string {
  const date = part(atMs, timeZone, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(
    ",",
    "",
  );
  return `${date}, ${part(atMs, timeZone, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })} (${timeZone})`;
}

/** A length of time in at most two units: "41 s", "5 min 51 s", "2 h 5 min", "1 day 4 h". Negative lengths read as their size. */
export function durationWords(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 600) return pair(Math.floor(seconds / 60), "min", seconds % 60, "s");
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return pair(Math.floor(minutes / 60), "h", minutes % 60, "min");
  const days = Math.floor(minutes / (24 * 60));
  return pair(days, days === 1 ? "day" : "days", Math.floor(minutes / 60) % 24, "h");
}

function pair(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

function part(atMs: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat("en-GB", { timeZone, ...options }).format(atMs);
}
