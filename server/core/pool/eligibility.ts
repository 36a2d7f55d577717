import type { Exclusion } from "../routing/decision.ts";
import type { RepLoad, RosterRep } from "../routing/situation.ts";
import { isWithin, lastNotAfter } from "../time/within.ts";
import { type CapOn, countFor, isPlainDay } from "./caps.ts";

/** Load of a rep as it counts at one instant. */
export type LoadNow = Pick<RepLoad, "open" | "today" | "extra" | "taken">;

/** Hundredths of a work unit that an open lead counts. */
export const LEAD_UNITS = 100;
/** Hundredths of a work unit that an open task counts. */
export const TASK_UNITS = 25;

const NO_CAPS: readonly CapOn[] = [];

/**
 * Answers a rep's load at an instant: leads received on an earlier calendar day of the rep's
 * own zone count no longer. No load on record is a load of nothing.
 */
export function loadAt(rep: RosterRep | undefined, load: RepLoad | undefined, now: number): RepLoad {
  const dayStart = rep ? lastNotAfter(rep.dayStarts, now) : 0;
  const today = load && load.dayStart === dayStart ? load.today : 0;
  const at: RepLoad = { repId: rep?.id ?? load?.repId ?? "", open: load?.open ?? 0, dayStart, today };
  if (load?.extra) at.extra = load.extra;
  if (load?.taken) at.taken = load.taken;
  return at;
}

/**
 * Answers why a rep could not take a lead now, by the first reason in the order of
 * `EXCLUSIONS`; null when eligible. A rep who is not on the roster counts as inactive.
 * `caps`: those that may refuse this lead, which are none for a lead that no pool gives.
 */
export function exclusionOf(
  rep: RosterRep | undefined,
  load: LoadNow,
  now: number,
  excludedRepIds: readonly string[],
  caps: readonly CapOn[] = NO_CAPS,
): Exclusion | null {
  if (!rep?.isActive) return "inactive";
  if (excludedRepIds.includes(rep.id)) return "excluded";
  return awayOf(rep, now) ?? fullOf(rep, load, now, caps);
}

/** The same of a rep who is paused or on time off, were they neither. */
export function exclusionWhenBack(
  rep: RosterRep,
  load: LoadNow,
  now: number,
  caps: readonly CapOn[],
): Exclusion | null {
  return restOf(rep, now) ?? fullOf(rep, load, now, caps);
}

/** The first limit that is reached. */
function fullOf(rep: RosterRep, load: LoadNow, now: number, caps: readonly CapOn[]): Exclusion | null {
  for (const cap of caps) if (countFor(cap, rep, load, now) >= cap.limit) return capCode(cap);
  if (rep.openLimit !== null && workUnits(load) >= rep.openLimit * LEAD_UNITS) return "at_open_limit";
  return null;
}

/** Why a rep is not there, whatever they have to do. */
export type Away = Extract<Exclusion, "paused" | "time_off" | "holiday" | "off_schedule">;

/** Answers why a rep is not at work at an instant; null when they are. */
export function awayOf(rep: RosterRep, now: number): Away | null {
  if (rep.isPaused && (rep.pausedUntil === undefined || now < rep.pausedUntil)) return "paused";
  if (isWithin(rep.timeOff, now)) return "time_off";
  return restOf(rep, now);
}

function restOf(rep: RosterRep, now: number): Away | null {
  if (isWithin(rep.working, now)) return null;
  return rep.holidays && isWithin(rep.holidays, now) ? "holiday" : "off_schedule";
}

/** Hundredths of a work unit: open leads, and what else is open. */
export function workUnits({ open, extra = 0 }: Pick<RepLoad, "open" | "extra">): number {
  return open * LEAD_UNITS + extra;
}

/** The code of a full cap says which: its period, and whether it is of the pool alone. */
export function capCode({ per, poolId }: Pick<CapOn, "per" | "poolId">): Exclusion {
  if (poolId !== null) return `at_pool_${per}_cap`;
  return per === "day" ? "at_cap" : `at_${per}_cap`;
}

/**
 * Answers what a decision keeps of a load beside open leads and leads of today: the count of each cap but the plain
 * daily one, in order, then hundredths of further work units where there are any. Undefined where that says nothing.
 */
export function loadDetail(
  caps: readonly CapOn[],
  rep: RosterRep | undefined,
  load: LoadNow,
  now: number,
): readonly number[] | undefined {
  const detail: number[] = [];
  if (rep) for (const cap of caps) if (!isPlainDay(cap)) detail.push(countFor(cap, rep, load, now));
  if (load.extra) detail.push(load.extra);
  return detail.length > 0 ? detail : undefined;
}
