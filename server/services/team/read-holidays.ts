import { readConfigurationInForce } from "#db/directory/configuration-in-force.ts";
import { listHolidays } from "#db/queries/team/holiday.ts";
import { listReps } from "#db/queries/team/rep.ts";
import { can } from "#server/core/access.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { holidayCountries, holidayStates } from "../roster/holidays-of.ts";
import { nextHolidays } from "./next-holidays.ts";

/** Reads the workspace's own holidays that are not over, and the next public ones of each region that somebody keeps. */
export function readHolidays(actor: Actor) {
  demand(actor, "readTeam");
  return reading(actor, async (scope) => {
    const { now } = await readConfigurationInForce(scope);
    const reps = (await listReps(scope)).filter(({ isActive }) => isActive);
    const byRegion = Map.groupBy(reps, ({ holidayRegion }) => holidayRegion ?? "");
    return {
      canWrite: actor.role === "system" || can(actor.role, "writeTeam"),
      now,
      own: await listHolidays(scope, new Date(now - 86_400_000).toISOString().slice(0, 10)),
      regions: [...byRegion]
        .filter(([code]) => code !== "")
        .map(([code, people]) => ({ ...regionNamed(code), people: people.length, next: nextHolidays(code, now) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      withoutRegion: byRegion.get("")?.length ?? 0,
    };
  });
}

/** A region with its name: "Germany, Bavaria". */
export function regionNamed(code: string): { code: string; name: string } {
  const [country = ""] = code.split("-");
  const countryName = holidayCountries().find((one) => one.code === country)?.name ?? country;
  const state = code === country ? null : holidayStates(country).find((one) => one.code === code);
  return { code, name: state ? `${countryName}, ${state.name}` : countryName };
}

/** Lists the countries whose holidays are known, and the parts of one of them. For anybody who sets hours. */
export function readHolidayRegions(actor: Actor, { country }: { country: string | null }) {
  demand(actor, "writeOwnHours");
  return { countries: holidayCountries(), states: country === null ? [] : holidayStates(country) };
}
