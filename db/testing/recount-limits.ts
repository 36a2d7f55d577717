/**
 * Counts limits again from stored decisions alone. It shares nothing with the product: days come from the platform's
 * calendar, and what a decision says is read from its plain document.
 */

/** As much of a stored decision as is counted. */
export type Counted = {
  head: { leadId: string; at: number; ownerRepId: string | null; status: string; poolId: string | null };
};

/** A rep's zone and limits; how long each lead is worked on, by lead. */
export type Limits = {
  zones: ReadonlyMap<string, string>;
  capPerDay: number;
  openLimit: number;
  workMs: ReadonlyMap<string, number>;
};

/** Everything that was passed, in words; empty where nothing was. `mostADay` and `mostOpen`: the highest ever reached. */
export type Recount = { passed: string[]; mostADay: number; mostOpen: number };

/** Recounts leads a local day and open leads of everybody at every assignment by a pool. */
export function recountLimits(decisions: readonly Counted[], limits: Limits): Recount {
  const found: Recount = { passed: [], mostADay: 0, mostOpen: 0 };
  const days = new Map<string, number>();
  const open = new Map<string, number[]>();
  const formats = new Map<string, Intl.DateTimeFormat>();
  for (const { head } of decisions.toSorted((a, b) => a.head.at - b.head.at)) {
    const { leadId, at, ownerRepId } = head;
    const zone = limits.zones.get(ownerRepId ?? "");
    if (ownerRepId === null || zone === undefined) continue;
    const format = formats.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" });
    formats.set(zone, format);
    const day = `${ownerRepId} ${format.format(at)}`;
    const today = (days.get(day) ?? 0) + 1;
    days.set(day, today);
    const hands = (open.get(ownerRepId) ?? []).filter((until) => until > at);
    hands.push(at + (limits.workMs.get(leadId) ?? 0));
    open.set(ownerRepId, hands);
    found.mostADay = Math.max(found.mostADay, today);
    found.mostOpen = Math.max(found.mostOpen, hands.length);
    if (today > limits.capPerDay) found.passed.push(`${day}: ${today} leads`);
    if (hands.length > limits.openLimit) found.passed.push(`${ownerRepId} at ${at}: ${hands.length} open`);
  }
  return found;
}
