import type { RepLoad, RosterRep } from "../routing/situation.ts";
import { isWithin, nextStart } from "../time/within.ts";
import { loadAt } from "./eligibility.ts";

/** More changes of hours, time off and days than this are not looked through: the roster is renewed daily. */
const MOST_STEPS = 100;

/**
 * Answers when a rep can take a lead from a pool if nothing is edited and no lead is closed: now, at the next
 * start of working time, at the end of time off or on the next day of a full cap, in epoch milliseconds.
 * Null when only an edit or a closed lead can help, or the roster does not reach so far.
 */
export function nextChance(rep: RosterRep | undefined, load: RepLoad | undefined, now: number): number | null {
  if (!rep?.isActive || rep.isPaused) return null;
  if (rep.openLimit !== null && (load?.open ?? 0) >= rep.openLimit) return null;
  let at: number | null = now;
  for (let step = 0; step < MOST_STEPS && at !== null; step++) {
    const next: number | null = laterStart(rep, load, at);
    if (next === at) return at;
    at = next;
  }
  return null;
}

/** The instant itself when the rep is there and below the cap, else the next one at which one more obstacle is gone. */
function laterStart(rep: RosterRep, load: RepLoad | undefined, at: number): number | null {
  if (isWithin(rep.timeOff, at)) return rep.timeOff.find(([start, end]) => start <= at && at < end)?.[1] ?? null;
  const start = nextStart(rep.working, at);
  if (start !== at) return start;
  if (rep.capPerDay === null || loadAt(rep, load, at).today < rep.capPerDay) return at;
  return rep.dayStarts.find((day) => day > at) ?? null;
}
