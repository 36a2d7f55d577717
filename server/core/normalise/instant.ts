const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const MINUTE = 60_000;

/** An instant in epoch milliseconds; `isAssumedUtc` when no offset was written. */
export type Instant = { readonly at: number; readonly isAssumedUtc: boolean };

/**
 * Reads an RFC 3339 time, also a plain date (its midnight) or a time without offset,
 * both taken as UTC so that the answer is the same everywhere. Null when it is none or
 * names a day that does not exist. Never throws.
 */
export function toInstant(text: string): Instant | null {
  const match = RFC_3339.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const offset = offsetMinutes(match[8]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 60 || offset === null) return null;
  const milliseconds = Number((match[7] ?? "0").slice(0, 3).padEnd(3, "0"));
  const at = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds) - offset * MINUTE;
  return year < 1900 ? null : { at, isAssumedUtc: match[8] === undefined };
}

function offsetMinutes(text: string | undefined): number | null {
  if (text === undefined || text.toUpperCase() === "Z") return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(-2));
  if (hours > 23 || minutes > 59) return null;
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
