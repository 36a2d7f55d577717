import { expect, test } from "vitest";
import { type Case, toSituation } from "../cases/case.ts";
import type { Absence, Method } from "../pool/pool-rules.ts";
import { seededNumbers } from "../pool/random-pools.ts";
import { decide } from "./decide.ts";

const NAMES = ["ana", "ben", "chloe", "dev", "eve"];
const METHODS: Method[] = ["fair_rotation", "least_loaded", "most_spare", "longest_idle", "performance"];
const ABSENCES: Absence[] = ["forfeit", "keep_turn", "catch_up"];
const DAY_MS = 86_400_000;
const NOW = 1_794_996_000_000;
const TO_THE_POOL: Case["rules"] = [
  {
    id: "emea",
    section: "territory",
    when: { all: [] },
    action: { targets: [{ kind: "pool", id: "emea", ifUnavailable: "hold" }] },
  },
];

/** A pool of five with any method, absence mode, tiers, preference and stickiness, and a ledger with something owed. */
function draw(random: () => number): Case {
  const whole = (below: number) => Math.floor(random() * below);
  const one = <T>(list: readonly T[]): T => list[whole(list.length)] as T;
  return {
    guarantee: "",
    now: NOW,
    reps: NAMES.map((id) => ({ id, skills: random() < 0.4 ? ["language:de"] : [] })),
    lead: { language: "de" },
    pools: [
      {
        id: "emea",
        method: one(METHODS),
        absence: one(ABSENCES),
        ...(random() < 0.5 ? { stickyDays: 90 } : {}),
        ...(random() < 0.3 ? { preferred: [{ kind: "language" as const, value: null }] } : {}),
        members: NAMES.map((repId) => ({ repId, weight: 1 + whole(100), tier: random() < 0.2 ? 2 : 1 })),
      },
    ],
    ledgers: {
      emea: NAMES.map((repId, at) => ({
        repId,
        balanceNano: whole(3_000) * 1_000_000 - 1_500_000_000,
        assigned: whole(9),
        lastSeq: 1 + ((at * 7 + whole(3)) % 40),
        ...(random() < 0.4 ? { owedNano: whole(3_000_000_000), paidDay: NOW - DAY_MS } : {}),
      })),
    },
    loads: Object.fromEntries(NAMES.map((id) => [id, { open: whole(9), today: whole(3) }])),
    ...(random() < 0.6 ? { verdict: { companyLast: { repId: one(NAMES), at: NOW - DAY_MS } } } : {}),
    rules: TO_THE_POOL,
    expect: {},
  };
}

/** The same with some of them paused, on time off, gone or not wanted for this lead. */
function hinder(free: Case, random: () => number): Case {
  const reps = (free.reps ?? []).map((rep) => {
    const chance = random();
    if (chance < 0.2) return { ...rep, isPaused: true };
    if (chance < 0.4) return { ...rep, timeOff: [[NOW - DAY_MS, NOW + DAY_MS] as [number, number]] };
    return chance < 0.5 ? { ...rep, isActive: false } : rep;
  });
  return { ...free, reps, excluded: NAMES.filter(() => random() < 0.15) };
}

test("who would have won otherwise is who wins when nothing is in anybody's way", () => {
  const random = seededNumbers(20_261_127);
  const seen = { differs: 0, sticky: 0, paid: 0 };
  for (let n = 0; n < 3_000; n++) {
    const free = draw(random);
    const hindered = decide(toSituation(hinder(free, random))).turns[0];
    const winner = decide(toSituation(free)).turns[0];
    expect([n, hindered?.otherwiseRepId ?? hindered?.winnerRepId]).toEqual([n, winner?.winnerRepId]);
    if (hindered?.otherwiseRepId) seen.differs += 1;
    if (hindered?.otherwiseRepId && winner?.isSticky) seen.sticky += 1;
    if (hindered?.otherwiseRepId && winner?.paid) seen.paid += 1;
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});
