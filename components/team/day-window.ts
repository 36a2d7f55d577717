import { dateFormat } from "#components/ui/date-format.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Half-open, epoch milliseconds. */
export type Span = readonly [start: number, end: number];

/** Hours of a day that a picture shows, as instants; `ticks` are whole hours to be named, in order. */
export interface DayAxis {
  from: number;
  to: number;
  ticks: readonly { at: number; hour: number }[];
}

/** The first instant of the calendar day of `at` in a zone; where a clock change skips midnight, the change. */
export function dayStart(at: number, timeZone: string): number {
  const today = dateIn(at, timeZone);
  let start = at - hourIn(at, timeZone) * HOUR_MS;
  start -= start % (15 * 60_000);
  // A clock change between midnight and now moves the first guess by its length.
  while (dateIn(start, timeZone) !== today) start += 15 * 60_000;
  while (dateIn(start - 15 * 60_000, timeZone) === today) start -= 15 * 60_000;
  return start;
}

/** What of the spans lies within one, in order. */
export function within(spans: readonly Span[], [from, to]: Span): Span[] {
  return spans
    .map(([start, end]) => [Math.max(start, from), Math.min(end, to)] as const)
    .filter(([start, end]) => end > start);
}

/** The day of `now` in the viewer's zone, from midnight to midnight. */
export function todayOf(now: number, timeZone: string): Span {
  const start = dayStart(now, timeZone);
  return [start, dayStart(start + DAY_MS + 3 * HOUR_MS, timeZone)];
}

/**
 * The part of a day worth drawing: an hour before the first of these spans to an hour after the last, at least ten
 * hours, with a tick every second hour (every fourth where more than 14 are shown). Without spans 8 to 18.
 */
export function dayAxis(spans: readonly Span[], day: Span, timeZone: string): DayAxis {
  const hours = within(spans, day).map((span) => span.map((at) => (at - day[0]) / HOUR_MS) as [number, number]);
  const length = Math.round((day[1] - day[0]) / HOUR_MS);
  const first = Math.max(0, Math.floor(Math.min(9, ...hours.map(([start]) => start))) - 1);
  const last = Math.min(length, Math.max(first + 10, Math.ceil(Math.max(17, ...hours.map(([, end]) => end))) + 1));
  const step = last - first > 14 ? 4 : 2;
  const ticks = [];
  for (let hour = Math.ceil((first + 0.5) / step) * step; hour < last; hour += step) {
    const at = day[0] + hour * HOUR_MS;
    ticks.push({ at, hour: Math.floor(hourIn(at, timeZone)) });
  }
  return { from: day[0] + first * HOUR_MS, to: day[0] + last * HOUR_MS, ticks };
}

/** Hours since midnight on the wall, such as 9.5. */
function hourIn(at: number, timeZone: string): number {
  const [hour = 0, minute = 0] = localTime(at, timeZone).split(":").map(Number);
  return hour + minute / 60;
}

const dateIn = (at: number, timeZone: string): string =>
  dateFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);

/** The instant of a wall clock in a zone: date "2026-12-23", time "14:00". A time that a clock change skips is told by the clock after it. */
export function localInstant(date: string, time: string, timeZone: string): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  let at = wall;
  // Twice: the first guess may lie on the other side of a clock change.
  for (let times = 0; times < 2; times++) at = wall - offsetMs(at, timeZone);
  return at;
}

/** The calendar date of an instant in a zone: "2026-12-23". */
export function localDate(at: number, timeZone: string): string {
  return dateIn(at, timeZone);
}

/** The wall clock of an instant in a zone: "09:30". */
export function localTime(at: number, timeZone: string): string {
  const format = { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return dateFormat("en-GB", format).format(at);
}

/** The day after a date. */
export function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** How far a zone's wall clock is ahead of UTC. */
function offsetMs(at: number, timeZone: string): number {
  const minute = 60_000;
  const wall = Date.parse(`${dateIn(at, timeZone)}T00:00:00Z`) + Math.round(hourIn(at, timeZone) * 60) * minute;
  return wall - Math.floor(at / minute) * minute;
}
