import { dateFormat } from "#components/ui/date-format.ts";
import { clockTime } from "#components/ui/time-words.ts";
import type { Exclusion } from "#server/core/routing/decision.ts";

/** How a rep stands this minute, as the server tells it. `exclusion` null: takes leads. Instants in epoch ms. */
export interface NowState {
  exclusion: Exclusion | null;
  until: number | null;
  resumesAt: number | null;
}

/** on: a full disc, takes leads · half: works, but has reached a limit · away: an empty ring. */
export type NowLook = "on" | "half" | "away";

const WORDS: Record<Exclusion, { title: string; look: NowLook }> = {
  inactive: { title: "Not active", look: "away" },
  excluded: { title: "Had this lead", look: "away" },
  paused: { title: "Paused", look: "away" },
  time_off: { title: "Time off", look: "away" },
  off_schedule: { title: "Outside hours", look: "away" },
  holiday: { title: "Holiday", look: "away" },
  at_hour_cap: { title: "Hourly cap reached", look: "half" },
  at_cap: { title: "Daily cap reached", look: "half" },
  at_week_cap: { title: "Weekly cap reached", look: "half" },
  at_month_cap: { title: "Monthly cap reached", look: "half" },
  at_pool_hour_cap: { title: "Hourly cap here reached", look: "half" },
  at_pool_day_cap: { title: "Daily cap here reached", look: "half" },
  at_pool_week_cap: { title: "Weekly cap here reached", look: "half" },
  at_pool_month_cap: { title: "Monthly cap here reached", look: "half" },
  slow: { title: "Slow to respond", look: "half" },
  paced: { title: "Paced", look: "half" },
  behind_held: { title: "Held leads go first", look: "half" },
  at_open_limit: { title: "Open limit reached", look: "half" },
  missing_skill: { title: "Other skills asked for", look: "half" },
  condition_not_met: { title: "For other leads", look: "half" },
  less_skilled: { title: "Better skilled first", look: "half" },
  later_tier: { title: "Earlier tier first", look: "half" },
};

/** How a rep stands, in two short lines: what, and until when in the viewer's zone. `note` null where nothing is to be said. */
export function nowWords(
  state: NowState,
  now: number,
  timeZone: string,
): { title: string; note: string | null; look: NowLook } {
  const until = state.resumesAt ?? state.until;
  const note = until === null ? null : `until ${instantWords(until, now, timeZone)}`;
  if (state.exclusion === null) return { title: "Taking leads", note, look: "on" };
  const { title, look } = WORDS[state.exclusion];
  if (state.exclusion === "off_schedule" && until === null) return { title, note: "no hours ahead", look };
  return { title, note: state.exclusion === "at_open_limit" ? "until a lead is closed" : note, look };
}

const DAY_MS = 86_400_000;

/** An instant near now: "14:00" today, "Mon 09:00" within six days, "Thu 19 Nov" later. */
export function instantWords(at: number, now: number, timeZone: string): string {
  const day = (instant: number, options: Intl.DateTimeFormatOptions) =>
    dateFormat("en-GB", { timeZone, ...options })
      .format(instant)
      .replace(",", "");
  const isSameDay = day(at, { dateStyle: "short" }) === day(now, { dateStyle: "short" });
  if (isSameDay) return clockTime(at, timeZone);
  if (Math.abs(at - now) < 6 * DAY_MS) return `${day(at, { weekday: "short" })} ${clockTime(at, timeZone)}`;
  return day(at, { weekday: "short", day: "numeric", month: "short" });
}

/** The place a zone is named after: "Europe/Lisbon" is "Lisbon". */
export function zoneCity(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}

/** A clock as a person reads it: viewer's zone first, the workspace's in brackets where it shows another time. */
export function clockWords(now: number, viewerZone: string, workspaceZone: string): string {
  const here = `${clockTime(now, viewerZone)} ${zoneCity(viewerZone)}`;
  const there = clockTime(now, workspaceZone);
  return there === clockTime(now, viewerZone) ? here : `${here} (${there} ${zoneCity(workspaceZone)})`;
}
