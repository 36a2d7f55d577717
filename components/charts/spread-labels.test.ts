import fc from "fast-check";
import { expect, test } from "vitest";
import { labelledEnds, spreadLabels } from "./spread-labels.ts";

test.each([
  ["labels that do not touch stay", [20, 80], [20, 80]],
  ["two on one point part evenly", [50, 50], [42, 58]],
  ["the order given is the order answered", [60, 10], [60, 10]],
  ["nothing leaves the frame", [0, 1, 2], [0, 16, 32]],
  ["none is none", [], []],
])("%s", (_guarantee, wished, expected) => expect(spreadLabels(wished, 16, 0, 100)).toEqual(expected));

test("any labels keep their order, stay inside, and leave the gap where there is room", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 15 }), (wished) => {
      const placed = spreadLabels(wished, 16, 0, 300);
      const ranked = wished
        .map((at, index) => ({ at, index, placed: placed[index] ?? Number.NaN }))
        .toSorted((a, b) => a.at - b.at || a.index - b.index);
      for (const [rank, label] of ranked.entries()) {
        expect(label.placed).toBeGreaterThanOrEqual(0);
        expect(label.placed).toBeLessThanOrEqual(300);
        const next = ranked[rank + 1];
        if (next) expect(next.placed - label.placed).toBeGreaterThanOrEqual(16 - 1e-6);
      }
    }),
    { seed: 20261117, numRuns: 300 },
  );
});

test("of many lines the focused one and the nine furthest out are named", () => {
  const ends = Array.from({ length: 30 }, (_, at) => ({ id: `rep-${at}`, value: at / 30 }));
  expect(labelledEnds(ends, "rep-0").map((end) => end.id)).toEqual(["rep-0", ...ends.slice(21).map((end) => end.id)]);
  expect(labelledEnds(ends.slice(0, 10), "rep-0")).toHaveLength(10);
});
