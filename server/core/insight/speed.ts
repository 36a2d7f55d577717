import type { Priority } from "../routing/rule.ts";
import { PRIORITIES } from "../routing/rule.ts";
import { type Attainment, attainmentOf, type Clocked, isLate } from "./attainment.ts";
import { type Spread, spreadOf } from "./percentile.ts";

/** A lead's way in epoch milliseconds; null while it has not come so far. `hour` of the workspace's day it was received in. */
export type LeadTimes = Clocked & {
  readonly priority: Priority;
  readonly ownerRepId: string | null;
  readonly hour: number;
  readonly receivedMs: number;
  readonly firstOwnerMs: number | null;
  readonly assignedMs: number | null;
  readonly acceptedMs: number | null;
  readonly qualifiedMs: number | null;
};

/** How fast a group of leads was worked: what was due, and received → first action on the wall clock. */
export type Pace = Attainment & { readonly leads: number; readonly firstAction: Spread };

/** One bar of a histogram; `late` of `count` were acted on late, or not yet. */
export type Bar = { readonly label: string; readonly count: number; readonly late: number };

/** The steps of a lead's way, each with how long it took on the wall clock. */
export type Steps = Readonly<Record<"assigned" | "accepted" | "firstAction" | "whole" | "qualified", Spread>>;

/** Answers how fast leads were worked, over all, by priority, by owner and by hour received. */
export function speedOf(leads: readonly LeadTimes[], now: number) {
  return {
    all: paceOf(leads, now),
    steps: stepsOf(leads),
    byPriority: PRIORITIES.map((priority) => ({
      priority,
      ...paceOf(
        leads.filter((lead) => lead.priority === priority),
        now,
      ),
    })),
    byOwner: [...Map.groupBy(leads, ({ ownerRepId }) => ownerRepId)].flatMap(([repId, own]) =>
      repId === null ? [] : [{ repId, ...paceOf(own, now) }],
    ),
    byHour: hoursOf(leads, now),
    waits: waitsOf(leads, now),
  };
}

/** What `speedOf` answers. */
export type Speed = ReturnType<typeof speedOf>;

function paceOf(leads: readonly LeadTimes[], now: number): Pace {
  return { leads: leads.length, ...attainmentOf(leads, now), firstAction: stepsOf(leads).whole };
}

function stepsOf(leads: readonly LeadTimes[]): Steps {
  const between = (from: (lead: LeadTimes) => number | null, to: (lead: LeadTimes) => number | null) =>
    spreadOf(
      leads.flatMap((lead) => {
        const [start, end] = [from(lead), to(lead)];
        return start === null || end === null ? [] : [end - start];
      }),
    );
  const [received, assigned] = [(lead: LeadTimes) => lead.receivedMs, (lead: LeadTimes) => lead.assignedMs];
  return {
    assigned: between(received, (lead) => lead.firstOwnerMs),
    accepted: between(assigned, (lead) => lead.acceptedMs),
    firstAction: between(assigned, (lead) => lead.firstActionMs),
    whole: between(received, (lead) => lead.firstActionMs),
    qualified: between(received, (lead) => lead.qualifiedMs),
  };
}

const HOURS = 24;

function hoursOf(leads: readonly LeadTimes[], now: number): Bar[] {
  return Array.from({ length: HOURS }, (_, hour) =>
    barOf(
      String(hour).padStart(2, "0"),
      leads.filter((lead) => lead.hour === hour),
      now,
    ),
  );
}

const MINUTE = 60_000;
/** Edges from 1 minute to 3 days, each about three times the last. */
const WAITS: readonly [label: string, belowMs: number][] = [
  ["< 1 m", MINUTE],
  ["1–5 m", 5 * MINUTE],
  ["5–15 m", 15 * MINUTE],
  ["15–60 m", 60 * MINUTE],
  ["1–4 h", 240 * MINUTE],
  ["4–24 h", 1_440 * MINUTE],
  ["1–3 d", 4_320 * MINUTE],
  ["> 3 d", Number.POSITIVE_INFINITY],
];

function waitsOf(leads: readonly LeadTimes[], now: number): Bar[] {
  const acted = leads.flatMap((lead) =>
    lead.firstActionMs === null ? [] : [{ lead, ms: lead.firstActionMs - lead.receivedMs }],
  );
  return WAITS.map(([label, belowMs], at) => {
    const fromMs = WAITS[at - 1]?.[1] ?? Number.NEGATIVE_INFINITY;
    const within = acted.filter(({ ms }) => ms >= fromMs && ms < belowMs);
    return barOf(
      label,
      within.map(({ lead }) => lead),
      now,
    );
  });
}

function barOf(label: string, leads: readonly LeadTimes[], now: number): Bar {
  return { label, count: leads.length, late: leads.filter((lead) => isLate(lead, now)).length };
}
