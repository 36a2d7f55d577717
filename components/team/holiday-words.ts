import { dateFormat } from "#components/ui/date-format.ts";

/** A date as a person reads it: "Thu 24 Dec 2026". */
export function dateWords(date: string): string {
  return dateFormat("en-GB", {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  })
    .format(Date.parse(`${date}T00:00:00Z`))
    .replace(",", "");
}

/** How much of a day it is: "all day", "from 12:00", "until 12:00", "10:00 to 12:00". */
export function partWords(from: string, to: string): string {
  if (from === "00:00") return to === "24:00" ? "all day" : `until ${to}`;
  return to === "24:00" ? `from ${from}` : `${from} to ${to}`;
}
