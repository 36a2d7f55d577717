import { expect, test } from "vitest";
import { type Round, summarise } from "./summary.ts";

const round = (ok: number, peerPerSecond: number, p50Ms: number): Round => ({
  peerPerSecond,
  product: { answered: ok, ok, leadIds: [], seconds: 5, p50Ms, p99Ms: p50Ms * 10 },
});

test("the ratio is the median of the rounds' own ratios, not the ratio of the medians", () => {
  const rounds = [round(500, 100, 3), round(500, 200, 1), round(500, 50, 2)];
  expect(summarise(rounds)).toEqual({
    leadsPerSecond: 100,
    peerPerSecond: 100,
    ratio: 1,
    p50Ms: 2,
    p99Ms: 20,
    ratioRange: [0.5, 2],
  });
});
