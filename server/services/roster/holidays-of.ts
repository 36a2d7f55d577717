import Holidays from "date-holidays";
import type { Closure } from "#server/core/time/calendar.ts";

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** A public holiday of a region: a name, and the local time that is free. */
export type RegionalHoliday = { name: string; closures: Closure[] };

/** What was expanded already; the same whoever asks. */
const known = new Map<string, RegionalHoliday[]>();

/**
 * Answers the public holidays of a region such as "DE", "DE-BY" or "US-NY" in a year, by date; none for a region
 * that nobody knows. Source: date-holidays.
 */
export function holidaysOf(region: string, year: number): RegionalHoliday[] {
  const key = `${region} ${year}`;
  const found = known.get(key) ?? expand(region, year);
  known.set(key, found);
  return found;
}

function expand(region: string, year: number): RegionalHoliday[] {
  const [country = "", state = "", part = ""] = region.split("-");
  const calendar = new Holidays(country, state, part, { types: ["public"], languages: ["en"] });
  return (calendar.getHolidays(year, "en") ?? []).map(({ name, date, start, end }) => {
    return { name, closures: closuresOf(date, (end.getTime() - start.getTime()) / HOUR_MS) };
  });
}

/** `local`: "2026-12-24 14:00:00"; a holiday that begins within a day lasts until its end. */
function closuresOf(local: string, hours: number): Closure[] {
  const [date = "", from] = [local.slice(0, 10), local.slice(11, 16)];
  if (from !== "00:00") return [{ date, from, to: "24:00" }];
  const days = Math.max(1, Math.round(hours / DAY_HOURS));
  return Array.from({ length: days }, (_, ahead) => ({ date: dayAfter(date, ahead), from: "00:00", to: "24:00" }));
}

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_HOURS * HOUR_MS).toISOString().slice(0, 10);

/** A country or a part of one whose holidays are known. */
export type HolidayRegion = { code: string; name: string };

/** Lists the countries whose holidays are known, by name. */
export function holidayCountries(): HolidayRegion[] {
  const names = new Holidays().getCountries("en");
  return Object.entries(names)
    .map(([code, name]) => ({ code, name: String(name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Lists the parts of a country that have holidays of their own, by name. */
export function holidayStates(country: string): HolidayRegion[] {
  const names = new Holidays().getStates(country, "en") ?? {};
  return Object.entries(names)
    .map(([code, name]) => ({ code: `${country}-${code}`, name: String(name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Answers whether a region's holidays are known. */
export function isHolidayRegion(region: string): boolean {
  const [country = "", ...rest] = region.split("-");
  if (!holidayCountries().some(({ code }) => code === country)) return false;
  return rest.length === 0 || holidayStates(country).some(({ code }) => code === region);
}
