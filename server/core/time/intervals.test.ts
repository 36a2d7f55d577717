import fc from "fast-check";
import { expect, test } from "vitest";
import type { Interval } from "../routing/situation.ts";
import { mergeIntervals, subtract } from "./intervals.ts";
import { isWithin, lastNotAfter, nextStart } from "./within.ts";

test.each<[string, Interval[], Interval[]]>([
  [
    "touching intervals become one",
    [
      [5, 7],
      [1, 5],
    ],
    [[1, 7]],
  ],
  [
    "an interval inside another disappears",
    [
      [1, 9],
      [2, 3],
    ],
    [[1, 9]],
  ],
  [
    "empty and turned ones disappear",
    [
      [3, 3],
      [5, 4],
      [1, 2],
    ],
    [[1, 2]],
  ],
])("merge: %s", (_guarantee, intervals, expected) => expect(mergeIntervals(intervals)).toEqual(expected));

test.each<[string, Interval[], Interval[], Interval[]]>([
  [
    "a hole splits",
    [[0, 10]],
    [[3, 5]],
    [
      [0, 3],
      [5, 10],
    ],
  ],
  [
    "one hole over two",
    [
      [0, 4],
      [6, 10],
    ],
    [[2, 8]],
    [
      [0, 2],
      [8, 10],
    ],
  ],
  [
    "touching takes nothing",
    [[2, 4]],
    [
      [0, 2],
      [4, 6],
    ],
    [[2, 4]],
  ],
  ["all is taken", [[2, 4]], [[0, 9]], []],
])("subtract: %s", (_guarantee, intervals, others, expected) => expect(subtract(intervals, others)).toEqual(expected));

const intervals = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 })), { maxLength: 12 })
  .map((pairs) => mergeIntervals(pairs.map(([start, length]): Interval => [start, start + length])));

test("an instant is in the difference exactly when it is in the first and not in the second", () => {
  fc.assert(
    fc.property(intervals, intervals, fc.integer({ min: -1, max: 80 }), (a, b, at) => {
      const left = subtract(a, b);
      expect(isWithin(left, at)).toBe(isWithin(a, at) && !isWithin(b, at));
      expect(mergeIntervals(left)).toEqual(left);
    }),
    { seed: 3, numRuns: 3000 },
  );
});

test("the next start is the first instant that is within", () => {
  fc.assert(
    fc.property(intervals, fc.integer({ min: -1, max: 80 }), (a, at) => {
      const next = nextStart(a, at);
      for (let instant = at; instant < (next ?? 80); instant++) expect(isWithin(a, instant)).toBe(false);
      if (next !== null) expect(isWithin(a, next)).toBe(true);
    }),
    { seed: 3, numRuns: 2000 },
  );
});

test("the last instant not after another, and 0 before the first", () => {
  expect([4, 5, 9, 10, 99].map((at) => lastNotAfter([5, 10, 20], at))).toEqual([0, 5, 5, 10, 20]);
  expect(lastNotAfter([], 5)).toBe(0);
});
