import { expect, test } from "vitest";
import { seededNumbers } from "#server/core/pool/random-pools.ts";
import { drawAbsencePool, worstEntitlementGap } from "./absences.ts";
import { addTallies, tallyShare } from "./all-present.ts";
import { fairlead } from "./peers/fairlead.ts";
import { nextInList } from "./peers/next-in-list.ts";

test("whoever is present is entitled to their weight's part: of weights 3 and 1 the list's turns are a lead off after four", () => {
  const pool = { weights: [3, 1], absence: [0, 0], seed: 1 };
  // A, B, A, B: after four leads B has two and is entitled to one.
  expect(worstEntitlementGap(pool, "perLead", 4, nextInList)).toBe(1);
});

test("everybody absent but one: nobody else is entitled to anything", () => {
  const pool = { weights: [1, 1], absence: [0, 1], seed: 1 };
  expect(worstEntitlementGap(pool, "blocksOf40", 100, fairlead)).toBe(0);
});

test("the same seed draws the same pools", () => {
  expect(drawAbsencePool(seededNumbers(7))).toEqual(drawAbsencePool(seededNumbers(7)));
});

test("fair rotation stays within a lead on a share of the pools, and its control does not", () => {
  const { fair, control } = tallyShare({ seed: 20_261_118, pools: 200, leads: 600 });
  expect(fair).toMatchObject({ pools: 200, broken: 0 });
  expect(control.broken).toBeGreaterThan(0);
});

test("shares add up", () => {
  const tallies = [
    { pools: 2, worst: 0.5, broken: 0 },
    { pools: 3, worst: 1.5, broken: 1 },
  ];
  expect(addTallies(tallies)).toEqual({ pools: 5, worst: 1.5, broken: 1 });
});
