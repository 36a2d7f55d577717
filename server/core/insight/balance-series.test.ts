import { expect, test } from "vitest";
import type { LedgerEntry } from "../pool/ledger.ts";
import { balanceSeries, type DatedEntry } from "./balance-series.ts";

const PAIR = Object.freeze([
  { repId: "ana", weight: 100 },
  { repId: "ben", weight: 100 },
]);
const turn = (atMs: number, winnerRepId: string, eligible = PAIR): DatedEntry =>
  Object.freeze({ atMs, entry: { kind: "turn", eligible, winnerRepId } as LedgerEntry });
const period = {
  from: "2026-11-01",
  to: "2026-11-02",
  startMs: 100,
  endMs: 300,
  days: [
    { day: "2026-11-01", endMs: 200 },
    { day: "2026-11-02", endMs: 300 },
  ],
};

test("balances carry over from before, entitlement and leads are of the period", () => {
  const series = balanceSeries([turn(50, "ana"), turn(120, "ben"), turn(130, "ana"), turn(250, "ben")], period);
  expect(series.days).toEqual([
    { day: "2026-11-01", low: -0.5, high: 0.5, values: { ana: -0.5, ben: 0.5 } },
    { day: "2026-11-02", low: -0.5, high: 0.5, values: { ana: 0, ben: 0 } },
  ]);
  expect(series.reps).toEqual([
    { repId: "ana", entitled: 1.5, assigned: 1, corrections: 0, balance: 0, widest: -0.5 },
    { repId: "ben", entitled: 1.5, assigned: 2, corrections: 0, balance: 0, widest: 0.5 },
  ]);
  expect([series.turns, series.worst]).toEqual([3, { repId: "ana", gap: 0.5, turn: 2 }]);
});

test("who is away is entitled to nothing, and keeps the balance", () => {
  const alone = PAIR.slice(0, 1);
  const { reps } = balanceSeries([turn(110, "ana"), turn(120, "ana", alone), turn(130, "ana", alone)], period);
  expect(reps.map(({ repId, entitled, assigned, balance }) => [repId, entitled, assigned, balance])).toEqual([
    ["ana", 2.5, 3, -0.5],
    ["ben", 0.5, 0, 0.5],
  ]);
});

test("a correction moves the balance, stands beside the leads given, and is no turn", () => {
  const credit: DatedEntry = { atMs: 140, entry: { kind: "credit", repId: "ana" } };
  const debit: DatedEntry = { atMs: 140, entry: { kind: "debit", repId: "ben" } };
  const series = balanceSeries([turn(110, "ana"), credit, debit], period);
  expect(series.reps).toEqual([
    { repId: "ana", entitled: 0.5, assigned: 1, corrections: -1, balance: 0.5, widest: -0.5 },
    { repId: "ben", entitled: 0.5, assigned: 0, corrections: 1, balance: -0.5, widest: 0.5 },
  ]);
  expect([series.turns, series.corrections, series.worst?.gap]).toEqual([1, 2, 0.5]);
});

test("a lead that leaves the pool is owed to all of it: members stand where they stood against each other", () => {
  const credit = (repId: string): DatedEntry => ({ atMs: 150, entry: { kind: "credit", repId } });
  const series = balanceSeries([turn(110, "ana"), turn(120, "ben"), credit("ana"), credit("ben")], period);
  expect(series.days[1]).toEqual({ day: "2026-11-02", low: 0, high: 0, values: { ana: 0, ben: 0 } });
  expect([series.owedToEach, series.worst?.gap]).toEqual([1, 0.5]);
  expect(series.reps.map(({ balance, corrections }) => [balance, corrections])).toEqual([
    [1, -1],
    [1, -1],
  ]);
});

test("what comes after the period does not count, and a pool without entries has nobody", () => {
  expect(balanceSeries([turn(110, "ana"), turn(300, "ana")], period).turns).toBe(1);
  expect(balanceSeries([], period)).toMatchObject({ turns: 0, worst: null, reps: [], days: [{}, {}] });
});
