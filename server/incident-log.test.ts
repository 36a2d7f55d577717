import { describe, expect, test } from "vitest";
import { hasIncidentLog, type IncidentLog, readIncidentLog, sayRun } from "#db/testing/incident-log.ts";
import { type Simulated, simulate } from "#db/testing/incident-simulation.ts";
import { recountLimits } from "#db/testing/recount-limits.ts";
import { seededNumbers } from "./core/pool/random-pools.ts";
import type { RosterRep } from "./core/routing/situation.ts";
import { NEW_REP_SCHEDULE, type WeeklySchedule } from "./core/time/schedule.ts";
import { compileRep, type RosterRows } from "./services/roster/compile-rep.ts";
import { rosterFrom } from "./services/roster/refresh-roster.ts";

const ARRIVALS = 9202;
const DAY_MS = 86_400_000;
const CAP_PER_DAY = 12;
const OPEN_LIMIT = 20;
const ZONES = ["America/Sao_Paulo", "Europe/Berlin", "America/New_York"] as const;
const SPLIT: [string, string][] = [
  ["08:00", "12:00"],
  ["13:00", "18:00"],
];
const LONG: WeeklySchedule = { ...NEW_REP_SCHEDULE, mon: SPLIT, wed: SPLIT, fri: SPLIT, sat: [["09:00", "13:00"]] };

const peopleOf = ({ groups }: IncidentLog) => [...new Set([...groups.values()].flat())].toSorted();

function alwaysThere(id: string, from: number): RosterRep {
  const working: [number, number][] = [[from - DAY_MS, from + 60 * DAY_MS]];
  return { id, isActive: true, isPaused: false, working, timeOff: [], dayStarts: [from - DAY_MS], openLimit: null };
}

/** Seeded zones, schedules and days off (one in ten), compiled as the product compiles them. */
function drawRoster(log: IncidentLog, from: number) {
  const random = seededNumbers(20_160_301);
  const zones = new Map<string, string>();
  const rows: RosterRows = {
    reps: [],
    timeOff: [],
    weeklyTimeOff: [],
    holidays: [],
    pools: [],
    members: [],
    queues: [],
  };
  for (const id of peopleOf(log)) {
    const timeZone = ZONES[Math.floor(random() * ZONES.length)] ?? ZONES[0];
    zones.set(id, timeZone);
    rows.reps.push({
      id,
      timeZone,
      schedule: random() < 0.5 ? NEW_REP_SCHEDULE : LONG,
      caps: [{ per: "day", kind: "calendar", limit: CAP_PER_DAY }],
      openLimit: OPEN_LIMIT,
      isActive: true,
      isPaused: false,
      pausedUntil: null,
      holidayRegion: null,
      coverRepId: null,
      isSlow: false,
      skills: [],
    });
    for (let day = 0; day < 40; day++) {
      if (random() >= 0.1) continue;
      const startsAt = new Date(from + day * DAY_MS);
      rows.timeOff.push({ repId: id, startsAt, endsAt: new Date(startsAt.getTime() + DAY_MS) });
    }
  }
  return { zones, reps: rows.reps.map((rep) => compileRep(rows, rep, rosterFrom(from + DAY_MS))) };
}

/** How often each arrival was assigned by a pool, is still held, or went to the accountable rep as an exception. */
function ends({ incidents }: IncidentLog, { stored, held }: Simulated) {
  const assigned = stored.filter(({ head }) => head.status === "assigned" && head.reason !== "catch_all");
  const excepted = stored.filter(
    ({ head, body }) => head.reason === "catch_all" && body.exceptions[0]?.[0] === "unmatched",
  );
  const all = [...assigned, ...excepted].map(({ head }) => head.leadId).concat(held.map(({ id }) => id));
  const isEachOnce = new Set(all).size === all.length && all.length === incidents.length;
  return { assigned: assigned.length, held: held.length, excepted: excepted.length, isEachOnce };
}

/** The limits that everybody has, in their own zones. */
const limitsIn = (zones: ReadonlyMap<string, string>) =>
  new Map([...zones].map(([repId, zone]) => [repId, { zone, perDay: CAP_PER_DAY, open: OPEN_LIMIT }]));

const gini = (counts: readonly number[]): number => {
  const sorted = counts.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, one) => total + one, 0);
  const weighted = sorted.reduce((total, one, at) => total + (at + 1) * one, 0);
  return sum === 0 ? 0 : (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
};

describe.skipIf(!hasIncidentLog)(sayRun("the 9,202 arrivals of an incident log"), { timeout: 300_000 }, () => {
  const log = hasIncidentLog ? readIncidentLog() : { incidents: [], groups: new Map<string, string[]>() };
  const from = rosterFrom(log.incidents[0]?.at ?? 0);

  test("with everybody there and no caps, nobody of a pool has more than one lead more than another", () => {
    const run = simulate(
      log,
      peopleOf(log).map((id) => alwaysThere(id, from)),
    );
    const excepted = log.incidents.filter(({ group }) => group === "").length;
    expect(excepted).toBeGreaterThan(0);
    expect(excepted).toBeLessThan(0.1 * ARRIVALS);
    expect(ends(log, run)).toEqual({ assigned: ARRIVALS - excepted, held: 0, excepted, isEachOnce: true });
    let [widest, largest, most] = [0, 0, 0];
    for (const [poolId, people] of log.groups) {
      const members = run.state.ledgers.get(poolId)?.members ?? [];
      const counts = people.map((repId) => members.find((one) => one.repId === repId)?.assigned ?? 0);
      widest = Math.max(widest, Math.max(...counts) - Math.min(...counts));
      const size = counts.reduce((sum, one) => sum + one, 0);
      if (size > most) [most, largest] = [size, gini(counts)];
    }
    process.stdout.write(
      `incident log (a): spread ${widest}, Gini of the largest group ${largest.toFixed(4)} (${most} leads)\n`,
    );
    expect(widest).toBeLessThanOrEqual(1);
    expect(largest).toBeLessThanOrEqual(0.05);
  });

  test("with schedules in three zones, days off, caps and limits, each ends once and nothing is ever passed", () => {
    const { zones, reps } = drawRoster(log, from);
    const run = simulate(log, reps);
    const found = ends(log, run);
    const workMs = new Map(log.incidents.map(({ id, workMs: ms }) => [id, ms]));
    const counted = recountLimits(run.stored, { reps: limitsIn(zones), workMs });
    process.stdout.write(
      `incident log (b): ${JSON.stringify({ ...found, mostADay: counted.mostADay, mostOpen: counted.mostOpen, widestGap: run.widestGap })}\n`,
    );
    expect(log.incidents).toHaveLength(ARRIVALS);
    expect(found.isEachOnce).toBe(true);
    expect(found.assigned).toBeGreaterThan(0.9 * ARRIVALS);
    expect(found.held).toBeGreaterThan(0);
    expect(found.held).toBeLessThan(0.05 * ARRIVALS);
    expect(found.excepted).toBe(log.incidents.filter(({ group }) => group === "").length);
    expect(counted.passed).toEqual([]);
    expect(counted.mostADay).toBe(CAP_PER_DAY);
    expect(counted.mostOpen).toBe(OPEN_LIMIT);
  });

  test("control: the recount finds a day of thirteen and a twenty-first open lead", () => {
    const head = (at: number) => ({
      head: { leadId: `${at}`, at, ownerRepId: "ana", status: "assigned", poolId: "p" },
    });
    const limits = { reps: limitsIn(new Map([["ana", "UTC"]])), workMs: new Map<string, number>() };
    const day = Array.from({ length: 13 }, (_, at) => head(at));
    expect(recountLimits(day, limits).passed).toEqual(["ana on 1970-01-01: 13, not 12"]);
    const spread = Array.from({ length: 21 }, (_, at) => head(at * DAY_MS));
    const workMs = new Map(spread.map(({ head: { leadId } }) => [leadId, 99 * DAY_MS]));
    expect(recountLimits(spread, { ...limits, workMs }).passed).toHaveLength(1);
  });
});
