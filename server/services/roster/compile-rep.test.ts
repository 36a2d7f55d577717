import { describe, expect, test } from "vitest";
import { type Case, ORDINARY_LEAD, toSituation } from "#server/core/cases/case.ts";
import type { Cap } from "#server/core/pool/caps.ts";
import { applyDecision, type WorkingState } from "#server/core/routing/apply.ts";
import { decide } from "#server/core/routing/decide.ts";
import { indexRoster } from "#server/core/routing/roster.ts";
import { NEW_REP_SCHEDULE, type WeeklySchedule } from "#server/core/time/schedule.ts";
import { compileRep, type RosterRows } from "./compile-rep.ts";
import { rosterFrom } from "./refresh-roster.ts";

type Person = {
  id: string;
  timeZone: string;
  schedule?: WeeklySchedule;
  region?: string;
  caps?: Cap[];
  pausedUntil?: Date;
};
type Away = Pick<RosterRows, "timeOff" | "weeklyTimeOff" | "holidays">;
const NOBODY_AWAY: Away = { timeOff: [], weeklyTimeOff: [], holidays: [] };
const ALL_DAY: [string, string][] = [["00:00", "24:00"]];
const ROUND_THE_CLOCK: WeeklySchedule = {
  mon: ALL_DAY,
  tue: ALL_DAY,
  wed: ALL_DAY,
  thu: ALL_DAY,
  fri: ALL_DAY,
  sat: ALL_DAY,
  sun: ALL_DAY,
};
const SPLIT: WeeklySchedule = {
  ...NEW_REP_SCHEDULE,
  fri: [
    ["09:00", "12:00"],
    ["14:00", "18:00"],
  ],
};

/** A pool of these people, compiled as the product compiles them, asked at instants one after another. */
function ask(people: Person[], instants: string[], away: Partial<Away> = {}) {
  const first = Date.parse(instants[0] ?? "");
  const rows: RosterRows = {
    reps: people.map(({ id, timeZone, schedule = NEW_REP_SCHEDULE, region, caps = [], pausedUntil }) => ({
      id,
      timeZone,
      schedule,
      caps: caps.map((cap) => ({ ...cap })),
      isActive: true,
      isPaused: pausedUntil !== undefined,
      pausedUntil: pausedUntil ?? null,
      holidayRegion: region ?? null,
      openLimit: null,
      coverRepId: null,
      isSlow: false,
      skills: [],
    })),
    ...NOBODY_AWAY,
    ...away,
    pools: [],
    members: [],
    queues: [],
  };
  const pool: Case["pools"] = [{ id: "emea", members: people.map(({ id }) => ({ repId: id, weight: 100 })) }];
  const rule: Case["rules"][number] = {
    id: "emea",
    section: "territory",
    when: { all: [] },
    action: { targets: [{ kind: "pool", id: "emea", ifUnavailable: "hold" }] },
  };
  const base = toSituation({
    guarantee: "",
    reps: people.map(({ id }) => ({ id })),
    pools: pool,
    rules: [rule],
    expect: {},
  });
  const reps = rows.reps.map((rep) => compileRep(rows, rep, rosterFrom(first)));
  const roster = indexRoster({ ...base.roster.roster, reps }, "compiled");
  const state: WorkingState = { ledgers: new Map(), loads: new Map() };
  return instants.map((instant) => {
    const decision = decide({ ...base, ...state, roster, lead: ORDINARY_LEAD, now: Date.parse(instant) });
    applyDecision(state, decision, roster);
    const verdicts = decision.turns[0]?.candidates.map(([, verdict]) =>
      typeof verdict === "number" ? "eligible" : verdict,
    );
    return { owner: decision.ownerRepId, status: decision.status, verdicts };
  });
}

const owners = (found: ReturnType<typeof ask>) => found.map(({ owner }) => owner);

describe("who is eligible", () => {
  test("a daily cap of somebody in Sydney counts the Sydney day, wherever the workspace is", () => {
    const sam: Person = {
      id: "sam",
      timeZone: "Australia/Sydney",
      schedule: ROUND_THE_CLOCK,
      caps: [{ per: "day", kind: "calendar", limit: 1 }],
    };
    // 23:59 and midnight in Sydney are 07:59 and 08:00 of one day in New York.
    const found = ask([sam], ["2026-11-27T09:00Z", "2026-11-27T12:59Z", "2026-11-27T13:00Z", "2026-11-28T03:00Z"]);
    expect(found.map(({ verdicts }) => verdicts?.[0])).toEqual(["eligible", "at_cap", "eligible", "at_cap"]);
  });

  test("everybody out on a regional holiday: the lead is held, and the colleague of another region is not out", () => {
    const ana = { id: "ana", timeZone: "Europe/Berlin", region: "DE" };
    const ben = { id: "ben", timeZone: "Europe/Berlin", region: "DE-BY" };
    const zoe = { id: "zoe", timeZone: "Europe/Berlin", region: "GB" };
    // 1 May 2026 is a Friday, and Labour Day in Germany.
    expect(ask([ana, ben], ["2026-05-01T10:00Z"])[0]).toEqual({
      owner: null,
      status: "held",
      verdicts: ["holiday", "holiday"],
    });
    expect(ask([ana, ben, zoe], ["2026-05-01T10:00Z"])[0]?.verdicts).toEqual(["holiday", "holiday", "eligible"]);
    // Epiphany is a holiday in Bavaria and not in all of Germany.
    expect(ask([ana, ben], ["2026-01-06T10:00Z"])[0]?.verdicts).toEqual(["eligible", "holiday"]);
    expect(ask([ana], ["2026-05-01T20:00Z"])[0]?.verdicts).toEqual(["off_schedule"]);
  });

  test("half a day off for everybody ends the day at noon in each rep's own zone", () => {
    const holidays = [{ onDate: "2026-12-24", fromTime: "12:00", toTime: "24:00" }];
    const ana = { id: "ana", timeZone: "Europe/Berlin" };
    const iris = { id: "iris", timeZone: "America/New_York" };
    const found = ask(
      [ana, iris],
      ["2026-12-24T10:59Z", "2026-12-24T11:00Z", "2026-12-24T16:59Z", "2026-12-24T17:00Z"],
      { holidays },
    );
    expect(found.map(({ verdicts }) => verdicts)).toEqual([
      ["eligible", "off_schedule"],
      ["holiday", "off_schedule"],
      ["off_schedule", "eligible"],
      ["off_schedule", "holiday"],
    ]);
  });

  test("half a day off in one region ends the day of those of it at its hour, and the pool holds when all are", () => {
    // Christmas Eve is a holiday from 13:00 on in Iceland, and none in Germany.
    const birta = { id: "birta", timeZone: "Atlantic/Reykjavik", region: "IS" };
    const gunnar = { id: "gunnar", timeZone: "Europe/Berlin", region: "IS" };
    const ana = { id: "ana", timeZone: "Europe/Berlin", region: "DE" };
    const at = [
      "2026-12-24T11:59Z",
      "2026-12-24T12:00Z",
      "2026-12-24T12:59Z",
      "2026-12-24T13:00Z",
      "2026-12-24T17:00Z",
    ];
    expect(ask([birta, gunnar, ana], at).map(({ verdicts }) => verdicts)).toEqual([
      ["eligible", "eligible", "eligible"],
      ["eligible", "holiday", "eligible"],
      ["eligible", "holiday", "eligible"],
      ["holiday", "holiday", "eligible"],
      ["off_schedule", "off_schedule", "off_schedule"],
    ]);
    expect(ask([birta, gunnar], at).map(({ status }) => status)).toEqual([
      "assigned",
      "assigned",
      "assigned",
      "held",
      "held",
    ]);
  });

  test("on the day the clocks go back, hours are those of the clock on the wall", () => {
    const iris: Person = {
      id: "iris",
      timeZone: "America/New_York",
      schedule: { ...NEW_REP_SCHEDULE, sun: [["00:00", "09:00"]] },
    };
    // 1 November 2026: 01:30 comes twice, and 09:00 is ten hours after midnight.
    const found = ask([iris], ["2026-11-01T05:30Z", "2026-11-01T06:30Z", "2026-11-01T13:59Z", "2026-11-01T14:00Z"]);
    expect(owners(found)).toEqual(["iris", "iris", "iris", null]);
  });

  test("on the day the clocks go forward, a daily cap begins at the local midnight before and after", () => {
    const caps: Cap[] = [{ per: "day", kind: "calendar", limit: 1 }];
    const ana: Person = { id: "ana", timeZone: "Europe/Berlin", schedule: ROUND_THE_CLOCK, caps };
    const found = ask([ana], ["2026-03-28T23:00Z", "2026-03-29T21:59Z", "2026-03-29T22:00Z"]);
    expect(owners(found)).toEqual(["ana", null, "ana"]);
  });

  test("between the two halves of a split shift nobody is there", () => {
    const ana = { id: "ana", timeZone: "Europe/Lisbon", schedule: SPLIT };
    const found = ask([ana], ["2026-11-27T11:59Z", "2026-11-27T12:00Z", "2026-11-27T13:59Z", "2026-11-27T14:00Z"]);
    expect(owners(found)).toEqual(["ana", null, null, "ana"]);
  });

  test("weekly time off comes back every week, in the rep's own zone, between its dates", () => {
    const entry = {
      repId: "ana",
      weekday: "fri" as const,
      from: "09:00",
      to: "12:00",
      startsOn: "2026-11-20",
      endsOn: "2026-11-27",
      note: "",
    };
    const ana = { id: "ana", timeZone: "Europe/Berlin" };
    const at = ["2026-11-20T08:30Z", "2026-11-20T11:00Z", "2026-11-27T10:59Z", "2026-12-04T08:30Z"];
    const found = ask([ana], at, { weeklyTimeOff: [entry] });
    expect(found.map(({ verdicts }) => verdicts?.[0])).toEqual(["time_off", "eligible", "time_off", "eligible"]);
  });

  test("a pause ends by itself at its instant", () => {
    const ana = { id: "ana", timeZone: "UTC", pausedUntil: new Date("2026-11-27T12:00Z") };
    const found = ask([ana], ["2026-11-27T11:59Z", "2026-11-27T12:00Z"]);
    expect(found.map(({ verdicts }) => verdicts?.[0])).toEqual(["paused", "eligible"]);
  });
});
