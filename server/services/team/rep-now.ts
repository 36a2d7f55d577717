import { exclusionOf, loadAt } from "#server/core/pool/eligibility.ts";
import type { Exclusion } from "#server/core/routing/decision.ts";
import type { Interval, RepLoad, RosterRep } from "#server/core/routing/situation.ts";
import { subtract } from "#server/core/time/intervals.ts";
import { isWithin, lastStartedAt, nextStart } from "#server/core/time/within.ts";

const DAY_MS = 86_400_000;

/**
 * How a rep stands this minute. `exclusion` null: takes leads. `until`: when that changes by itself, epoch ms; null
 * where only somebody's doing changes it. `resumesAt`: when their next working hours begin, where they are away.
 * `available`: working hours less time off, from a day and a half before now to as much after.
 */
export type RepNow = {
  exclusion: Exclusion | null;
  until: number | null;
  resumesAt: number | null;
  open: number;
  today: number;
  capPerDay: number | null;
  openLimit: number | null;
  available: Interval[];
};

/** Answers how a rep of the roster in force stands at `now` (epoch ms). Somebody who is not on it is inactive. */
export function repNow(rep: RosterRep | undefined, known: RepLoad | undefined, now: number): RepNow {
  const load = loadAt(rep, known, now);
  const exclusion = exclusionOf(rep, load, now, []);
  const free = rep ? subtract(rep.working, rep.timeOff) : [];
  const isAway = exclusion === "time_off" || exclusion === "off_schedule";
  return {
    exclusion,
    until: rep ? untilOf(rep, free, exclusion, now) : null,
    resumesAt: isAway ? nextStart(free, now) : null,
    open: load.open,
    today: load.today,
    capPerDay: rep?.capPerDay ?? null,
    openLimit: rep?.openLimit ?? null,
    available: free.filter(([start, end]) => end > now - 1.5 * DAY_MS && start < now + 1.5 * DAY_MS),
  };
}

function untilOf(rep: RosterRep, free: readonly Interval[], exclusion: Exclusion | null, now: number): number | null {
  if (exclusion === null) return endOf(free, now);
  if (exclusion === "time_off") return endOf(rep.timeOff, now);
  if (exclusion === "off_schedule") return nextStart(free, now);
  if (exclusion === "at_cap") return rep.dayStarts.find((start) => start > now) ?? null;
  return null;
}

function endOf(intervals: readonly Interval[], now: number): number | null {
  return isWithin(intervals, now) ? (intervals[lastStartedAt(intervals, now)]?.[1] ?? null) : null;
}
