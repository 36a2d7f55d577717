import { Temporal } from "temporal-polyfill";

/** Days of the workspace's zone, first and last as YYYY-MM-DD, and each with the instant it ends, in epoch milliseconds. */
export type Period = {
  readonly from: string;
  readonly to: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly days: readonly { readonly day: string; readonly endMs: number }[];
};

const DEFAULT_DAYS = 30;
const MOST_DAYS = 366;

/**
 * Answers the days a question is about: those asked for, at most 366 up to today; the last 30 where nothing is
 * asked. Days in the future and a `from` after `to` are brought into order. Throws RangeError on an unknown zone.
 */
export function periodOf({
  from,
  to,
  now,
  timeZone,
}: {
  from?: string | undefined;
  to?: string | undefined;
  now: number;
  timeZone: string;
}): Period {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const last = earlier(to ? Temporal.PlainDate.from(to) : today, today);
  const asked = earlier(from ? Temporal.PlainDate.from(from) : last.subtract({ days: DEFAULT_DAYS - 1 }), last);
  const first = later(asked, last.subtract({ days: MOST_DAYS - 1 }));
  const endOf = (day: Temporal.PlainDate) => day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const days = Array.from({ length: first.until(last).days + 1 }, (_, at) => {
    const day = first.add({ days: at });
    return { day: day.toString(), endMs: endOf(day) };
  });
  return {
    from: first.toString(),
    to: last.toString(),
    startMs: first.toZonedDateTime(timeZone).epochMilliseconds,
    endMs: endOf(last),
    days,
  };
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b);
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a);
