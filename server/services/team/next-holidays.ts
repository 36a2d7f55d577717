import { holidaysOf } from "../roster/holidays-of.ts";

/** A public holiday: YYYY-MM-DD and its name. */
export type NextHoliday = { date: string; name: string };

const MOST = 3;

/** Answers the next public holidays of a region from an instant (epoch ms) on; none without a region. */
export function nextHolidays(region: string | null, now: number): NextHoliday[] {
  if (region === null) return [];
  const today = new Date(now).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  return [...holidaysOf(region, year), ...holidaysOf(region, year + 1)]
    .flatMap(({ name, closures: [first] }) => (first ? [{ date: first.date, name }] : []))
    .filter(({ date }) => date >= today)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, MOST);
}
