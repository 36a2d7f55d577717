import { type Cap, type CapOn, countFor, dailyCapOf, freeAgainAt } from "#server/core/pool/caps.ts";
import { capCode, exclusionOf, loadAt, workUnits } from "#server/core/pool/eligibility.ts";
import { nextWorkingAt } from "#server/core/pool/next-chance.ts";
import type { Exclusion } from "#server/core/routing/decision.ts";
import type { Interval, RepLoad, RosterRep } from "#server/core/routing/situation.ts";
import { subtract } from "#server/core/time/intervals.ts";
import { isWithin, lastStartedAt, nextStart } from "#server/core/time/within.ts";

const DAY_MS = 86_400_000;

/**
 * How a rep stands this minute. `exclusion` null: takes leads. `until`: when that changes by itself, epoch ms; null
 * where only somebody's doing changes it. `resumesAt`: when they work next, where they are away.
 * `available`: working hours less time off, from a day and a half before now to as much after. `units`: what is open,
 * in hundredths of a work unit. `caps`: over all pools, with what counts against each.
 */
export type RepNow = {
  exclusion: Exclusion | null;
  until: number | null;
  resumesAt: number | null;
  open: number;
  units: number;
  today: number;
  capPerDay: number | null;
  caps: (Cap & { count: number })[];
  openLimit: number | null;
  available: Interval[];
};

/** Answers how a rep of the roster in force stands at `now` (epoch ms), `caps` being their own. Somebody who is not on it is inactive. */
export function repNow(
  rep: RosterRep | undefined,
  known: RepLoad | undefined,
  now: number,
  caps: readonly CapOn[] = [],
): RepNow {
  const load = loadAt(rep, known, now);
  const exclusion = exclusionOf(rep, load, now, [], caps);
  const free = rep ? subtract(rep.working, rep.timeOff) : [];
  return {
    exclusion,
    until: rep ? untilOf(rep, { free, exclusion, caps, load }, now) : null,
    resumesAt: isAway(exclusion) ? nextWorkingAt(rep, now) : null,
    open: load.open,
    units: workUnits(load),
    today: load.today,
    capPerDay: dailyCapOf(rep),
    caps: rep ? caps.map((cap) => ({ ...plain(cap), count: countFor(cap, rep, load, now) })) : [],
    openLimit: rep?.openLimit ?? null,
    available: free.filter(([start, end]) => end > now - 1.5 * DAY_MS && start < now + 1.5 * DAY_MS),
  };
}

const plain = ({ per, kind, limit }: Cap): Cap => ({ per, kind, limit });

const isAway = (exclusion: Exclusion | null) =>
  exclusion === "time_off" || exclusion === "off_schedule" || exclusion === "holiday" || exclusion === "paused";

type State = { free: readonly Interval[]; exclusion: Exclusion | null; caps: readonly CapOn[]; load: RepLoad };

function untilOf(rep: RosterRep, { free, exclusion, caps, load }: State, now: number): number | null {
  if (exclusion === null) return endOf(free, now);
  if (exclusion === "time_off") return endOf(rep.timeOff, now);
  if (exclusion === "off_schedule" || exclusion === "holiday") return nextStart(free, now);
  if (exclusion === "paused") return rep.pausedUntil ?? null;
  const full = caps.find((cap) => capCode(cap) === exclusion && countFor(cap, rep, load, now) >= cap.limit);
  return full ? freeAgainAt(full, rep, load.taken, now) : null;
}

function endOf(intervals: readonly Interval[], now: number): number | null {
  return isWithin(intervals, now) ? (intervals[lastStartedAt(intervals, now)]?.[1] ?? null) : null;
}
