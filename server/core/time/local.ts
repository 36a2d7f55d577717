import { Temporal } from "temporal-polyfill";
import type { Interval } from "../routing/situation.ts";

/** Answers the local date of an instant in a zone. Throws RangeError on an unknown zone. */
export function localDateOf(at: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Answers whether a zone has a date at all: Samoa went from 29 to 31 December 2011, there was no 30th. */
export function isDayOf(date: Temporal.PlainDate, timeZone: string): boolean {
  return date.toZonedDateTime({ timeZone, plainTime: "12:00" }).toPlainDate().equals(date);
}

/** Answers the first instant of a date in a zone. */
export function startOfDay(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime(timeZone).epochMilliseconds;
}

/**
 * Answers when a block of local time is. One whose end is not after its start ends on the next day; "24:00" is
 * midnight. A time that a clock change skips is the change; one that comes twice is the first.
 */
export function blockOn(date: Temporal.PlainDate, [start, end]: readonly [string, string], timeZone: string): Interval {
  const endDate = end === "24:00" || end < start ? date.add({ days: 1 }) : date;
  return [instantOf(date, start, timeZone), instantOf(endDate, end === "24:00" ? "00:00" : end, timeZone)];
}

function instantOf(date: Temporal.PlainDate, time: string, timeZone: string): number {
  const local = date.toPlainDateTime(time);
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  if (zoned.toPlainDateTime().equals(local)) return zoned.epochMilliseconds;
  return zoned.getTimeZoneTransition("next")?.epochMilliseconds ?? zoned.epochMilliseconds;
}
