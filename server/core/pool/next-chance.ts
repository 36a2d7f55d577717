import type { RepLoad, RosterRep } from "../routing/situation.ts";
import { isWithin, nextStart } from "../time/within.ts";
import { type CapOn, countFor, freeAgainAt } from "./caps.ts";
import { LEAD_UNITS, loadAt, workUnits } from "./eligibility.ts";

/** More changes of hours, time off and days than this are not looked through: the roster is renewed daily. */
const MOST_STEPS = 200;

/**
 * Answers when a rep can take a lead if nothing is edited and no lead is closed: now, at the next start of working
 * time, at the end of time off or of a pause, or when a full cap lets one through, in epoch milliseconds. `caps`:
 * those that may refuse the lead. Null when only an edit or a closed lead can help, or the roster does not reach so far.
 */
export function nextChance(
  rep: RosterRep | undefined,
  load: RepLoad | undefined,
  now: number,
  caps: readonly CapOn[] = [],
): number | null {
  if (!rep?.isActive) return null;
  if (rep.openLimit !== null && load && workUnits(load) >= rep.openLimit * LEAD_UNITS) return null;
  let at: number | null = now;
  for (let step = 0; step < MOST_STEPS && at !== null; step++) {
    const next: number | null = laterStart(rep, load, at, caps);
    if (next === at) return at;
    at = next;
  }
  return null;
}

/** Answers when a rep is at work next, whatever they have to do; null when nobody can say. The instant itself when they are. */
export function nextWorkingAt(rep: RosterRep | undefined, now: number): number | null {
  return nextChance(rep, undefined, now);
}

/** The instant itself when the rep is there and below every cap, else the next one at which one more obstacle is gone. */
function laterStart(rep: RosterRep, load: RepLoad | undefined, at: number, caps: readonly CapOn[]): number | null {
  if (rep.isPaused && (rep.pausedUntil === undefined || at < rep.pausedUntil)) return rep.pausedUntil ?? null;
  if (isWithin(rep.timeOff, at)) return rep.timeOff.find(([start, end]) => start <= at && at < end)?.[1] ?? null;
  const start = nextStart(rep.working, at);
  if (start !== at) return start;
  const known = loadAt(rep, load, at);
  const full = caps.find((cap) => countFor(cap, rep, known, at) >= cap.limit);
  return full ? freeAgainAt(full, rep, load?.taken, at) : at;
}
