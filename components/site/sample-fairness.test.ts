import { expect, test } from "vitest";
import { SAMPLE_REPS, sampleFairness } from "./sample-fairness.ts";

const rows = sampleFairness();

test("the picture on the site keeps the promise it makes: nobody leaves the band", () => {
  for (const row of rows) {
    expect(row.low).toBeGreaterThan(-1);
    expect(row.high).toBeLessThan(1);
  }
});

test("who is away keeps his balance, and balances sum to nothing", () => {
  const dev = rows.slice(6, 14).map((row) => row.values["rep-4"]);
  expect(new Set(dev).size).toBe(1);
  for (const row of rows)
    expect(SAMPLE_REPS.reduce((sum, rep) => sum + (row.values[rep.id] ?? 0), 0)).toBeCloseTo(0, 9);
});
