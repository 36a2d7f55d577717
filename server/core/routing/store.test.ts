import { expect, test } from "vitest";
import { toSituation } from "../cases/case.ts";
import type { Cap } from "../pool/caps.ts";
import { applyDecision, type WorkingState } from "./apply.ts";
import { decide } from "./decide.ts";
import { replay } from "./replay.ts";
import { indexRoster } from "./roster.ts";
import type { Situation } from "./situation.ts";
import { snapshotOf } from "./snapshot.ts";
import { toStored } from "./store.ts";

/** As long as a real id. */
function uuid(number: number): string {
  return `018f3b7a-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

const DAILY: Cap[] = [{ per: "day", kind: "calendar", limit: 20 }];
const STACKED: Cap[] = [
  ...DAILY,
  { per: "week", kind: "rolling", limit: 90 },
  { per: "month", kind: "calendar", limit: 300 },
];

/** A pool with history, some members excluded, long numbers everywhere. */
function poolOf(size: number, caps: Cap[] = DAILY): Situation {
  const reps = Array.from({ length: size }, (_, at) => ({ id: uuid(at), caps, isPaused: at % 5 === 1 }));
  return toSituation({
    guarantee: "",
    lead: { country: "DE" },
    proposal: { priority: "P1", disposition: "sales" },
    reps,
    pools: [{ id: uuid(900), members: reps.map(({ id }) => ({ repId: id, weight: 100 })) }],
    ledgers: {
      [uuid(900)]: reps.map(({ id }, at) => ({
        repId: id,
        balanceNano: -910_000_000 + at,
        assigned: 1312,
        lastSeq: 512_345 + at,
      })),
    },
    loads: Object.fromEntries(reps.map(({ id }, at) => [id, { open: 100 + at, today: at % 20 }])),
    rules: [
      {
        id: uuid(901),
        section: "exceptions",
        when: { all: [] },
        action: { exceptionType: "strategic_account", tags: ["strategic"] },
      },
      {
        id: uuid(902),
        section: "territory",
        when: { fact: "lead.country", op: "equals", value: "DE" },
        action: { targets: [{ kind: "pool", id: uuid(900), ifUnavailable: "hold" }] },
      },
    ],
    expect: {},
  });
}

test.each([
  [8, 2000, DAILY],
  [50, 4000, DAILY],
  [8, 2000, STACKED],
  [50, 4000, STACKED],
])("a decision between %i candidates is stored in at most %i bytes, columns included", (size, most, caps) => {
  const situation = poolOf(size, caps);
  const bytes = Buffer.byteLength(JSON.stringify(toStored(situation, decide(situation))));
  expect(bytes).toBeGreaterThan(most / 4);
  expect(bytes).toBeLessThanOrEqual(most);
});

function evidenceOf(situation: Situation) {
  const stored = structuredClone(toStored(situation, decide(situation)));
  return { decision: stored, snapshot: snapshotOf(situation), ruleset: situation.ruleset, roster: situation.roster };
}

test("a stored decision is replayed with an equal outcome", () => {
  expect(replay(evidenceOf(poolOf(8)))).toEqual({ outcome: "equal", differences: [] });
});

test("control: one changed number of the ledger is found, and where", () => {
  const evidence = evidenceOf(poolOf(8));
  const member = evidence.decision.body.turns[0]?.before[2];
  if (member) member[1] += 1;
  const found = replay(evidence);
  expect(found.outcome).toBe("mismatch");
  expect(found.differences).toContainEqual({ path: "turns.0.candidates.2.1", was: -743_333_331, is: -743_333_330 });
});

test.each([
  ["balance", "before", 1],
  ["count of leads", "before", 2],
  ["last turn", "before", 3],
  ["open leads", "seen", 2],
] as const)("control: a changed %s of a member whom the turn passed over is found", (_what, list, place) => {
  const evidence = evidenceOf(poolOf(8));
  const turn = evidence.decision.body.turns[0];
  const at = turn?.seen.findIndex(([, verdict]) => verdict === "paused") ?? -1;
  const passedOver = turn?.[list][at] as number[];
  passedOver[place] = (passedOver[place] as number) + 1;
  const found = replay(evidence);
  expect([found.outcome, found.differences.map(({ path }) => path)[0]]).toEqual(["mismatch", "turns.0.sum"]);
});

test("a decision that was stored without a fingerprint replays equal", () => {
  const evidence = evidenceOf(poolOf(8));
  delete evidence.decision.body.turns[0]?.sum;
  expect(replay(evidence).outcome).toBe("equal");
});

test("control: a changed lead snapshot is found", () => {
  const evidence = evidenceOf(poolOf(8));
  const snapshot = { ...evidence.snapshot, lead: { ...evidence.snapshot.lead, country: "FR" } };
  const found = replay({ ...evidence, snapshot });
  expect(found.outcome).toBe("mismatch");
  expect(found.differences.map(({ path }) => path)).toContain("reason");
});

test("control: a changed roster snapshot is found", () => {
  const evidence = evidenceOf(poolOf(8));
  const { roster } = evidence.roster;
  const reps = roster.reps.map((rep, at) => (at === 3 ? { ...rep, isPaused: true } : rep));
  expect(replay({ ...evidence, roster: indexRoster({ ...roster, reps }, "other") }).outcome).toBe("mismatch");
});

test("an erased person is no mismatch, and another engine version is said to be another", () => {
  const evidence = evidenceOf(poolOf(8));
  expect(replay({ ...evidence, snapshot: null })).toEqual({ outcome: "erased", differences: [] });
  const older = {
    ...evidence,
    decision: { ...evidence.decision, head: { ...evidence.decision.head, engineVersion: 0 } },
  };
  expect(replay(older).outcome).toBe("engine_changed");
});

test("leads of a batch decided one after another never exceed a cap, and each turn starts where the last one ended", () => {
  const start = toSituation({
    guarantee: "",
    reps: [
      { id: "ana", capPerDay: 2 },
      { id: "ben", openLimit: 3 },
    ],
    pools: [
      {
        id: "emea",
        members: [
          { repId: "ana", weight: 1 },
          { repId: "ben", weight: 1 },
        ],
      },
    ],
    rules: [
      {
        id: "emea",
        section: "territory",
        when: { all: [] },
        action: { targets: [{ kind: "pool", id: "emea", ifUnavailable: "hold" }] },
      },
    ],
    expect: {},
  });
  const state: WorkingState = { ledgers: new Map(), loads: new Map() };
  const owners = Array.from({ length: 7 }, () => {
    const decision = decide({ ...start, ...state });
    expect(decision.turns[0]?.before).toEqual(state.ledgers.get("emea") ?? { poolId: "emea", members: [] });
    applyDecision(state, decision, start.roster);
    return decision.ownerRepId;
  });
  expect(owners).toEqual(["ana", "ben", "ana", "ben", "ben", null, null]);
  expect([...state.loads.values()].map(({ repId, open, today }) => [repId, open, today])).toEqual([
    ["ana", 2, 2],
    ["ben", 3, 3],
  ]);
});

test("a test, an attached submission and a lead that nobody got leave the working state alone", () => {
  const state: WorkingState = { ledgers: new Map(), loads: new Map() };
  const members = [{ repId: "ana", weight: 1 }];
  const rule = {
    id: "emea",
    section: "territory" as const,
    when: { all: [] },
    action: { targets: [{ kind: "pool" as const, id: "emea", ifUnavailable: "hold" as const }] },
  };
  const world = { guarantee: "", reps: [{ id: "ana" }], pools: [{ id: "emea", members }], rules: [rule], expect: {} };
  const standing = {
    status: "assigned" as const,
    ownerRepId: "ana",
    queueId: null,
    poolId: "emea",
    priority: "P3" as const,
    disposition: "sales" as const,
    assignedAt: 1,
    dueAt: 2,
  };
  for (const one of [
    { ...world, lead: { isTest: true } },
    { ...world, verdict: { kind: "attached" as const, standing } },
    { ...world, reps: [{ id: "ana", isPaused: true }] },
  ]) {
    const situation = toSituation(one);
    applyDecision(state, decide(situation), situation.roster);
  }
  expect(state).toEqual({ ledgers: new Map(), loads: new Map() });
});
