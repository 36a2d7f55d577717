/**
 * Counts limits again from stored decisions alone. It shares nothing with the product: days come from the platform's
 * calendar, and what a decision says is read from its plain document.
 */

/** As much of a stored decision as is counted. */
export type Counted = {
  head: { leadId: string; at: number; ownerRepId: string | null; status: string; poolId: string | null };
};

/** A rep's zone and limits; what is left out is no limit. `perHour` is of the last sixty minutes at any instant. */
export type RepLimits = { zone: string; perDay?: number; perHour?: number; open?: number };

/** Whose leads are counted, and how long each lead is worked on, by lead: one that is not named is finished at once; without it none ever is. */
export type Limits = { reps: ReadonlyMap<string, RepLimits>; workMs?: ReadonlyMap<string, number> };

/** Everything that was passed, in words; empty where nothing was. `most…`: the highest ever reached by anybody. */
export type Recount = { passed: string[]; mostADay: number; mostAnHour: number; mostOpen: number };

const HOUR_MS = 3_600_000;

/** Recounts leads a local day, leads of any sixty minutes and open leads of everybody at every assignment. */
export function recountLimits(decisions: readonly Counted[], { reps, workMs }: Limits): Recount {
  const found: Recount = { passed: [], mostADay: 0, mostAnHour: 0, mostOpen: 0 };
  const kept = new Map<string, number[]>();
  const dayOf = localDays();
  /** How many are in a drawer at an instant when one more comes, which stays until another instant. */
  const count = (drawer: string, at: number, until: number) => {
    const there = (kept.get(drawer) ?? []).filter((end) => end > at);
    there.push(until);
    kept.set(drawer, there);
    return there.length;
  };
  const hold = (what: string, counted: number, limit = Number.POSITIVE_INFINITY) => {
    if (counted > limit) found.passed.push(`${what}: ${counted}, not ${limit}`);
  };
  for (const { head } of decisions.toSorted((a, b) => a.head.at - b.head.at)) {
    const { leadId, at, ownerRepId: repId } = head;
    const limits = reps.get(repId ?? "");
    if (repId === null || !limits) continue;
    const day = `${repId} on ${dayOf(at, limits.zone)}`;
    const today = count(day, at, Number.POSITIVE_INFINITY);
    const lately = count(`${repId} lately`, at, at + HOUR_MS);
    const open = count(`${repId} open`, at, workMs ? at + (workMs.get(leadId) ?? 0) : Number.POSITIVE_INFINITY);
    found.mostADay = Math.max(found.mostADay, today);
    found.mostAnHour = Math.max(found.mostAnHour, lately);
    found.mostOpen = Math.max(found.mostOpen, open);
    hold(day, today, limits.perDay);
    hold(`${repId} in an hour at ${at}`, lately, limits.perHour);
    hold(`${repId} open at ${at}`, open, limits.open);
  }
  return found;
}

function localDays(): (at: number, zone: string) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (at, zone) => {
    const format = formats.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" });
    formats.set(zone, format);
    return format.format(at);
  };
}
