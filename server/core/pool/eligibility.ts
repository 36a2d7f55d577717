import type { Exclusion } from "../routing/decision.ts";
import type { RepLoad, RosterRep } from "../routing/situation.ts";
import { isWithin, lastNotAfter } from "../time/within.ts";

/** Load of a rep as it counts at one instant. */
export type LoadNow = { readonly open: number; readonly today: number };

/**
 * Answers a rep's load at an instant: leads received on an earlier calendar day of the rep's
 * own zone count no longer. No load on record is a load of nothing.
 */
export function loadAt(rep: RosterRep | undefined, load: RepLoad | undefined, now: number): RepLoad {
  const dayStart = rep ? lastNotAfter(rep.dayStarts, now) : 0;
  const today = load && load.dayStart === dayStart ? load.today : 0;
  return { repId: rep?.id ?? load?.repId ?? "", open: load?.open ?? 0, dayStart, today };
}

/**
 * Answers why a rep could not take a lead now, by the first reason in the order of
 * `EXCLUSIONS`; null when eligible. A rep who is not on the roster counts as inactive.
 */
export function exclusionOf(
  rep: RosterRep | undefined,
  load: LoadNow,
  now: number,
  excludedRepIds: readonly string[],
): Exclusion | null {
  if (!rep?.isActive) return "inactive";
  if (excludedRepIds.includes(rep.id)) return "excluded";
  if (rep.isPaused) return "paused";
  if (isWithin(rep.timeOff, now)) return "time_off";
  if (!isWithin(rep.working, now)) return "off_schedule";
  if (rep.capPerDay !== null && load.today >= rep.capPerDay) return "at_cap";
  if (rep.openLimit !== null && load.open >= rep.openLimit) return "at_open_limit";
  return null;
}
