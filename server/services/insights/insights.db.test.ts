import { beforeAll, describe, expect, test } from "vitest";
import { countLeads } from "#db/queries/lead/list-leads.ts";
import { listStandings } from "#db/queries/team/pool-member.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { type Desk, makeDesk } from "#db/testing/lead-fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import type { LeadFilter } from "#server/core/lead/lead-filter.ts";
import type { RejectReason } from "#server/core/outcome/reason.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { claimLead } from "../leads/claim-lead.ts";
import { viewerOf } from "../leads/lead-at-hand.ts";
import { logAction } from "../leads/log-action.ts";
import { qualifyLead } from "../leads/qualify-lead.ts";
import { reassignLead } from "../leads/reassign-lead.ts";
import { rejectLead } from "../leads/reject-lead.ts";
import { readBacklog } from "./read-backlog.ts";
import { readFairness } from "./read-fairness.ts";
import { readQuality } from "./read-quality.ts";
import { readSpeed } from "./read-speed.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
// Rosters begin today, so the two days that are told begin tomorrow at midnight.
const MIDNIGHT = (Math.floor(Date.now() / DAY) + 1) * DAY;
const at = (day: 1 | 2 | 3, time: string) =>
  MIDNIGHT + (day - 1) * DAY + Number(time.slice(0, 2)) * 60 * MINUTE + Number(time.slice(3)) * MINUTE;
const NOW = at(3, "09:00");
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const PERIOD = { from: dayOf(at(1, "00:00")), to: dayOf(NOW) };

let desk: Desk;
beforeAll(async () => {
  const database = await testDatabase();
  installTestRuntime(database);
  desk = await makeDesk(database.kysely);
  await twoDays();
});

async function arrive(name: string, when: number, json: Record<string, unknown>): Promise<string> {
  const sent = { email: `${name}@${name}.example`, ...json };
  return (await submitLead(desk.workspaceId, arrival(desk.sourceId, sent, { at: when }))).leadId;
}
const act = (who: string, when: number, leadId: string) =>
  logAction(desk.as(who, when), { leadId, kind: "call", outcome: "reached", nextStep: "none", note: "" });
const reject = (who: string, when: number, leadId: string, reason: RejectReason) =>
  rejectLead(desk.as(who, when), { leadId, reason });

/** Six leads and a test, worked by Ana, Ben and Cleo; every number below is worked out from these lines. */
async function twoDays() {
  const quote = { type: "quote", country: "Germany", source: "google" };
  const first = await arrive("first", at(1, "09:00"), quote); // P1, due in 5 minutes, to Ana
  await act("Ana", at(1, "09:03"), first);
  const second = await arrive("second", at(1, "09:10"), quote); // to Ben, who gives it back: to Ana
  await reject("Ben", at(1, "09:12"), second, "wrong_region");
  await act("Ana", at(1, "09:30"), second);
  const third = await arrive("third", at(1, "09:20"), { type: "contact", country: "Germany", source: "bing" }); // P3, to Ben
  await reassignLead(desk.as("manager", at(1, "09:50")), { leadId: third, toRepId: id("Ana"), reason: "balance" });
  const queued = await arrive("queued", at(1, "09:25"), { type: "partner" }); // P2
  await arrive("test", at(1, "09:40"), { ...quote, test: true });
  await claimLead(desk.as("Cleo", at(2, "10:00")), { leadId: queued });
  const direct = await arrive("direct", at(2, "09:00"), { type: "contact" }); // P3, to Cleo
  await act("Cleo", at(2, "10:00"), direct);
  await qualifyLead(desk.as("Cleo", at(2, "11:00")), { leadId: direct });
  const held = await arrive("held", at(2, "12:00"), quote); // to Ben, then Ana, then nobody is left
  await reject("Ben", at(2, "12:01"), held, "wrong_region");
  await reject("Ana", at(2, "12:02"), held, "no_time");
}

const id = (name: string) => desk.reps[name] as string;
const manager = () => desk.as("manager", NOW);
const pace = ({ leads, met, late, waiting }: { leads: number; met: number; late: number; waiting: number }) => [
  leads,
  met,
  late,
  waiting,
];

/** What the list of leads counts for a filter. */
const listed = async (filter: LeadFilter, who = manager()) =>
  (await desk.read((scope) => countLeads(scope, viewerOf(who), { filter, now: NOW }))).count;

describe("speed", () => {
  test("is told over all, by priority and by owner, tests not among them", async () => {
    const { all, byPriority, byOwner, period } = await readSpeed(manager(), PERIOD);
    expect(period).toEqual(PERIOD);
    expect(pace(all)).toEqual([6, 2, 3, 2]);
    expect(byPriority.map((row) => [row.priority, ...pace(row)])).toEqual([
      ["P1", 3, 1, 1, 0],
      ["P2", 1, 0, 1, 1],
      ["P3", 2, 1, 1, 1],
      ["P4", 0, 0, 0, 0],
    ]);
    expect(Object.fromEntries(byOwner.map((row) => [row.repId, pace(row)]))).toEqual({
      [id("Ana")]: [3, 1, 2, 1],
      [id("Cleo")]: [2, 1, 1, 1],
    });
  });

  test("steps are on the wall clock: the median and the slowest tenth of the leads that took them", async () => {
    const { steps } = await readSpeed(manager(), PERIOD);
    expect(steps.assigned).toEqual({ count: 6, medianMs: 0, p90Ms: at(2, "10:00") - at(1, "09:25") });
    expect(steps.whole).toEqual({ count: 3, medianMs: 20 * MINUTE, p90Ms: 60 * MINUTE });
    expect(steps.firstAction).toEqual({ count: 3, medianMs: 18 * MINUTE, p90Ms: 60 * MINUTE });
    expect(steps.accepted.count).toBe(4);
    expect(steps.qualified).toEqual({ count: 1, medianMs: 120 * MINUTE, p90Ms: 120 * MINUTE });
  });

  test("every number is as many leads as its list shows", async () => {
    const { all, steps, byPriority, byOwner, leads } = await readSpeed(manager(), PERIOD);
    expect(await listed(leads)).toBe(all.leads);
    expect(await listed({ ...leads, reached: "assigned" })).toBe(steps.assigned.count);
    expect(await listed({ ...leads, reached: "accepted" })).toBe(steps.accepted.count);
    expect(await listed({ ...leads, reached: "acted" })).toBe(steps.whole.count);
    expect(await listed({ ...leads, reached: "qualified" })).toBe(steps.qualified.count);
    for (const { priority, ...row } of byPriority) {
      const counts = (["met", "late", "waiting"] as const).map((sla) => listed({ ...leads, priority, sla }));
      expect([priority, ...(await Promise.all(counts))]).toEqual([priority, row.met, row.late, row.waiting]);
    }
    for (const { repId, late } of byOwner) expect(await listed({ ...leads, owner: repId, sla: "late" })).toBe(late);
  });

  test.each([
    ["one day", () => ({ from: dayOf(at(2, "00:00")) }), [2, 1, 0, 0]],
    ["a source", () => ({ ...PERIOD, source: "google" }), [3, 1, 1, 0]],
    ["no source", () => ({ ...PERIOD, source: "none" }), [2, 1, 1, 1]],
    ["a priority", () => ({ ...PERIOD, priority: "P3" as const }), [2, 1, 1, 1]],
    ["a pool", () => ({ ...PERIOD, pool: desk.pools.EMEA as string }), [4, 1, 2, 1]],
    ["a rep", () => ({ ...PERIOD, rep: id("Cleo") }), [2, 1, 1, 1]],
    ["days long ago", () => ({ from: "2020-01-01", to: "2020-01-31" }), [0, 0, 0, 0]],
  ])("is filtered by %s", async (_what, filter, expected) =>
    expect(pace((await readSpeed(manager(), filter())).all)).toEqual(expected),
  );
});

describe("quality", () => {
  test("counts each lead once, by rule, by source and by reason", async () => {
    const { all, byRule, bySource, byReason } = await readQuality(manager(), PERIOD);
    expect(all).toEqual({ leads: 6, rejected: 2, reassigned: 1 });
    expect(byRule[0]).toMatchObject({ leads: 4, rejected: 2, reassigned: 1 });
    expect(bySource).toEqual([
      { value: "google", leads: 3, rejected: 2, reassigned: 0 },
      { value: "bing", leads: 1, rejected: 0, reassigned: 1 },
      { value: null, leads: 2, rejected: 0, reassigned: 0 },
    ]);
    expect(byReason.map(({ how, reason, leads, isRouting }) => [how, reason, leads, isRouting])).toEqual([
      ["rejected", "wrong_region", 2, true],
      ["reassigned", "balance", 1, false],
      ["rejected", "no_time", 1, false],
    ]);
  });

  test("every number is as many leads as its list shows", async () => {
    const { all, byRule, byReason, leads } = await readQuality(manager(), PERIOD);
    expect(await listed({ ...leads, reached: "assigned" })).toBe(all.leads);
    for (const { value, rejected, reassigned } of byRule) {
      const rule = value ?? "none";
      expect(await listed({ ...leads, rule, moved: "rejected" })).toBe(rejected);
      expect(await listed({ ...leads, rule, moved: "reassigned" })).toBe(reassigned);
    }
    for (const { how, reason, leads: count } of byReason)
      expect(await listed({ ...leads, moved: how, because: reason })).toBe(count);
  });

  test("of a rep is what left that rep's own hands", async () => {
    const { all, byReason, leads } = await readQuality(manager(), { ...PERIOD, rep: id("Ana") });
    expect(all).toEqual({ leads: 4, rejected: 1, reassigned: 0 });
    expect(byReason.map(({ reason }) => reason)).toEqual(["no_time"]);
    expect(await listed({ ...leads, moved: "rejected" })).toBe(1);
  });
});

describe("fairness", () => {
  test("tells entitlement against leads given, corrections beside them, and balances that are the ledger's own", async () => {
    const { series, pool } = await readFairness(manager(), PERIOD);
    expect(pool).toMatchObject({ name: "EMEA", turns: 6 });
    expect(series?.reps).toEqual([
      { repId: id("Ana"), name: "Ana", entitled: 4, assigned: 3, corrections: 1, balance: 0, widest: -0.5 },
      { repId: id("Ben"), name: "Ben", entitled: 2, assigned: 3, corrections: -1, balance: 0, widest: 0.5 },
    ]);
    const stored = await desk.read((scope) => listStandings(scope, { poolId: desk.pools.EMEA as string }));
    expect(stored.map(({ balanceNano }) => balanceNano)).toEqual([0, 0]);
  });

  test("draws each day's end, and names the furthest anybody was from their share", async () => {
    const { series } = await readFairness(manager(), PERIOD);
    expect(series?.days.map(({ low, high, values }) => [low, high, values[id("Ana")], values[id("Ben")]])).toEqual([
      [-0.5, 0.5, -0.5, 0.5],
      [-0.5, 0.5, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(series?.worst).toEqual({ repId: id("Ana"), gap: 0.5, turn: 1 });
  });

  test("balances carry over from the days before", async () => {
    const { series } = await readFairness(manager(), { from: dayOf(at(2, "00:00")), to: dayOf(at(2, "00:00")) });
    expect(series?.turns).toBe(2);
    expect(series?.reps.map(({ entitled, assigned }) => [entitled, assigned])).toEqual([
      [1.5, 1],
      [0.5, 1],
    ]);
    expect(series?.days).toMatchObject([{ values: { [id("Ana")]: 0, [id("Ben")]: 0 } }]);
  });
});

test("the backlog is what waited at each day's end, and now by place with the oldest", async () => {
  const { days, places, leads } = await readBacklog(manager(), PERIOD);
  expect(days.map(({ parked, held, queued }) => [parked, held, queued])).toEqual([
    [0, 0, 1],
    [0, 1, 0],
    [0, 1, 0],
  ]);
  expect(places).toEqual([
    { status: "held", poolId: desk.pools.EMEA, queueId: null, leads: 1, oldestAt: new Date(at(2, "12:00")) },
  ]);
  expect(await listed({ ...leads, status: "held", pool: desk.pools.EMEA })).toBe(1);
});

describe("a rep", () => {
  test("gets own numbers alone, whoever is asked about, and the list agrees", async () => {
    const ana = desk.as("Ana", NOW);
    const speed = await readSpeed(ana, { ...PERIOD, rep: id("Cleo") });
    expect(pace(speed.all)).toEqual([3, 1, 2, 1]);
    expect(speed.byOwner.map(({ repId }) => repId)).toEqual([id("Ana")]);
    expect(await listed({ ...speed.leads, sla: "late" }, ana)).toBe(2);
    const quality = await readQuality(ana, { ...PERIOD, rep: id("Ben") });
    expect(quality.all).toEqual({ leads: 4, rejected: 1, reassigned: 0 });
    expect(await listed({ ...quality.leads, moved: "rejected" }, ana)).toBe(1);
  });

  test("sees balances of own pools; another pool does not exist, and the backlog is not theirs", async () => {
    expect((await readFairness(desk.as("Ana", NOW), PERIOD)).series?.turns).toBe(6);
    const cleo = desk.as("Cleo", NOW);
    expect(await readFairness(cleo, PERIOD)).toMatchObject({ pools: [], pool: null, series: null });
    await expect(readFairness(cleo, { pool: desk.pools.EMEA as string })).rejects.toMatchObject({ code: "not_found" });
    await expect(async () => readBacklog(cleo, PERIOD)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("without a rep profile has no numbers", async () =>
    expect(pace((await readSpeed({ ...desk.as("Ana", NOW), repId: null }, PERIOD)).all)).toEqual([0, 0, 0, 0]));
});
