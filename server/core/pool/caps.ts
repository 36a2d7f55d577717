import * as z from "zod";
import type { RepLoad, RosterRep } from "../routing/situation.ts";
import { lastNotAfter } from "../time/within.ts";

/** What a cap counts within, shortest first. */
export const CAP_PERIODS = ["hour", "day", "week", "month"] as const;
/** One of `CAP_PERIODS`. */
export type CapPeriod = (typeof CAP_PERIODS)[number];

/**
 * At most so many leads in a length of time: `calendar` counts from the start of the hour, day, week (Monday) or
 * month in the rep's own zone; `rolling` the last 60 minutes, 24 hours, 7 or 30 days.
 */
export type Cap = { readonly per: CapPeriod; readonly kind: "calendar" | "rolling"; readonly limit: number };

/** A rolling cap needs the instants of as many leads as it allows. */
const MOST_ROLLING = 500;

/** Reads a cap on its way out of the database. */
export const capSchema: z.ZodType<Cap> = z.object({
  per: z.enum(CAP_PERIODS),
  kind: z.enum(["calendar", "rolling"]),
  limit: z.int().min(0),
});

/** Reads caps as a person sets them: each period and kind once, shortest first. */
export const capsInput = z
  .array(
    z.strictObject({
      per: z.enum(CAP_PERIODS),
      kind: z.enum(["calendar", "rolling"]),
      limit: z
        .int("Write a whole number.")
        .min(1, "Write a number from 1, or take the cap away.")
        .max(100_000, "Write a number up to 100,000."),
    }),
  )
  .max(8, "Use each kind of cap once.")
  .superRefine((caps, context) => {
    const kinds = caps.map(({ per, kind }) => `${per} ${kind}`);
    if (new Set(kinds).size < kinds.length)
      context.addIssue({ code: "custom", message: "Each kind of cap can stand once." });
    if (caps.some(({ kind, limit }) => kind === "rolling" && limit > MOST_ROLLING))
      context.addIssue({ code: "custom", message: `A rolling cap can be ${MOST_ROLLING} at most.` });
  })
  .transform((caps): Cap[] => caps.toSorted(byPeriod));

const byPeriod = (a: Cap, b: Cap) =>
  CAP_PERIODS.indexOf(a.per) - CAP_PERIODS.indexOf(b.per) || (a.kind < b.kind ? -1 : 1);

/** A cap with where it holds: for a pool's leads only, or for all (null). `key` names its count. */
export type CapOn = Cap & { readonly poolId: string | null; readonly key: string };

/** Leads that came into a rep's hands, as far as caps need them: counts by key since a start, and instants. */
export type Taken = {
  readonly counts: Readonly<Record<string, readonly [start: number, count: number]>>;
  readonly recent: readonly (readonly [at: number, poolId: string | null])[];
};

/** Reads what a rep took on its way out of the database. */
export const takenSchema: z.ZodType<Taken> = z.object({
  counts: z.record(z.string(), z.tuple([z.number(), z.int()])),
  recent: z.array(z.tuple([z.number(), z.string().nullable()])),
});

/** Puts caps where they hold. */
export function capsOn(caps: readonly Cap[], poolId: string | null): CapOn[] {
  return caps.map((cap) => {
    const key = `${cap.per}.${cap.kind}${poolId === null ? "" : `.${poolId}`}`;
    return { ...cap, poolId, key };
  });
}

const HOUR_MS = 3_600_000;
const WINDOW_MS: Readonly<Record<CapPeriod, number>> = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 168 * HOUR_MS,
  month: 720 * HOUR_MS,
};

/** The rep's calendar as far as caps need it. */
export type CapCalendar = Pick<RosterRep, "dayStarts" | "weekStarts" | "monthStarts">;

/** Answers since when a cap counts at an instant. A rolling cap counts what is later than that, a calendar cap what is not earlier. */
export function capStart({ per, kind }: Pick<Cap, "per" | "kind">, rep: CapCalendar, now: number): number {
  if (kind === "rolling") return now - WINDOW_MS[per];
  if (per === "week") return lastNotAfter(rep.weekStarts ?? [], now);
  if (per === "month") return lastNotAfter(rep.monthStarts ?? [], now);
  const day = lastNotAfter(rep.dayStarts, now);
  return per === "day" ? day : day + Math.floor((now - day) / HOUR_MS) * HOUR_MS;
}

/** The daily calendar cap over all pools is counted for everybody. */
export const isPlainDay = ({ per, kind, poolId }: CapOn): boolean =>
  per === "day" && kind === "calendar" && poolId === null;

/** Answers a rep's daily calendar cap over all pools; null: none. */
export function dailyCapOf(rep: Pick<RosterRep, "caps"> | undefined): number | null {
  return rep?.caps?.find(({ per, kind }) => per === "day" && kind === "calendar")?.limit ?? null;
}

/** Answers how many leads count against a cap at an instant; `load` as `loadAt` gives it. */
export function countFor(cap: CapOn, rep: CapCalendar, load: Pick<RepLoad, "today" | "taken">, now: number): number {
  if (isPlainDay(cap)) return load.today;
  const start = capStart(cap, rep, now);
  const kept = load.taken?.counts[cap.key];
  if (kept) return kept[0] === start ? kept[1] : 0;
  if (cap.kind === "calendar") return 0;
  let count = 0;
  for (const [at, poolId] of load.taken?.recent ?? []) if (at > start && isFor(cap, poolId)) count++;
  return count;
}

/** Answers when a full cap lets the next lead through by the clock; null when its calendar does not reach so far. */
export function freeAgainAt(cap: CapOn, rep: CapCalendar, taken: Taken | undefined, now: number): number | null {
  if (cap.kind === "rolling") {
    if (cap.limit === 0) return null;
    const times = (taken?.recent ?? []).filter(([, poolId]) => isFor(cap, poolId)).map(([at]) => at);
    const oldest = times.toSorted((a, b) => b - a)[cap.limit - 1];
    return oldest === undefined ? now : oldest + WINDOW_MS[cap.per];
  }
  const starts = { hour: [], day: rep.dayStarts, week: rep.weekStarts, month: rep.monthStarts }[cap.per] ?? [];
  const next = starts.find((start) => start > now) ?? null;
  return cap.per === "hour" ? capStart(cap, rep, now) + HOUR_MS : next;
}

/** A lead that comes into a rep's hands: from which pool (null: from none), and when. */
export type Arrived = { readonly poolId: string | null; readonly at: number };

/** Answers what a rep has taken when one more lead comes; `caps` are all that are counted for them. */
export function takeOne(
  taken: Taken | undefined,
  caps: readonly CapOn[],
  rep: CapCalendar,
  { poolId, at }: Arrived,
): Taken {
  const counts: Record<string, readonly [number, number]> = {};
  for (const cap of caps) {
    if (cap.kind === "rolling" || isPlainDay(cap)) continue;
    const start = capStart(cap, rep, at);
    const kept = taken?.counts[cap.key];
    const before = kept?.[0] === start ? kept[1] : 0;
    counts[cap.key] = [start, before + (isFor(cap, poolId) ? 1 : 0)];
  }
  const rolling = caps.filter(({ kind }) => kind === "rolling");
  return { counts, recent: rolling.length === 0 ? [] : lately([...(taken?.recent ?? []), [at, poolId]], rolling, at) };
}

/** Keeps of each cap's leads the last ones, as many as it allows and one more, within its length of time. */
function lately(recent: readonly (readonly [number, string | null])[], caps: readonly CapOn[], now: number) {
  const needed = new Set<number>();
  for (const cap of caps) {
    const since = now - WINDOW_MS[cap.per];
    let left = cap.limit + 1;
    for (let place = recent.length - 1; place >= 0 && left > 0; place--) {
      const [at, poolId] = recent[place] ?? [0, null];
      if (at <= since || !isFor(cap, poolId)) continue;
      needed.add(place);
      left--;
    }
  }
  return recent.filter((_, place) => needed.has(place));
}

const isFor = (cap: CapOn, poolId: string | null) => cap.poolId === null || cap.poolId === poolId;
