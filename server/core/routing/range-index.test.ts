import fc from "fast-check";
import { expect, test } from "vitest";
import type { FactsOf } from "../conditions/evaluate.ts";
import type { FactValue } from "../conditions/facts.ts";
import { indexRanges, placesPossible, placesWithin, type Ranges } from "./range-index.ts";
import { SharedParts } from "./shared-parts.ts";

const placed = (...ranges: [min: number | null, max: number | null][]) =>
  ranges.map(([min, max], place) => ({ place, demand: { fact: "lead.employees", min, max } }));

const indexed = (...ranges: [min: number | null, max: number | null][]) =>
  indexRanges(0, placed(...ranges), new SharedParts()) as Ranges;
const about =
  (value: FactValue): FactsOf =>
  () =>
    value;

const BANDS = indexed([1, 50], [51, 250], [50, 60], [251, null], [null, 0]);

test.each<[string, FactValue, number[]]>([
  ["both bounds are within", 51, [1, 2]],
  ["the last number of one band and the first of the next are apart", 50, [0, 2]],
  ["numbers between two whole ones are in no band of whole ones", 250.5, []],
  ["no upper bound has no end", 1e12, [3]],
  ["no lower bound has no beginning", -7, [4]],
  ["a text that is a number counts as one", "250", [1]],
  ["a text that is none is in no band", "many", []],
  ["several values are no number", ["250"], []],
  ["a missing value is in no band", null, []],
])("of what is looked up by range, %s", (_guarantee, value, places) => {
  expect(placesWithin(BANDS, about(value))).toEqual(places);
});

test("a missing value, and one that is no number, could be in any band; a known one only in its own", () => {
  expect(placesPossible(BANDS, about(null))).toEqual([0, 1, 2, 3, 4]);
  expect(placesPossible(BANDS, about("many"))).toEqual([0, 1, 2, 3, 4]);
  expect(placesPossible(BANDS, about(55))).toEqual([1, 2]);
});

test("ranges that overlap all over are not written out", () => {
  const nested = Array.from({ length: 100 }, (_, at): [number, number] => [at, 1_000 - at]);
  expect(indexRanges(0, placed(...nested), new SharedParts())).toBeNull();
});

test("whatever the ranges, those found are those that hold, in order", () => {
  const bound = fc.option(fc.oneof(fc.integer({ min: -3, max: 12 }), fc.double({ min: -1, max: 4, noNaN: true })));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(bound, bound), { maxLength: 12 }),
      fc.double({ min: -4, max: 13 }),
      (ranges, value) => {
        const index = indexRanges(0, placed(...ranges), new SharedParts());
        if (index === null) return;
        const holding = ranges.flatMap(([min, max], place) =>
          (min === null || value >= min) && (max === null || value <= max) && !Number.isNaN(value) ? [place] : [],
        );
        expect(placesWithin(index, about(Number.isNaN(value) ? null : value))).toEqual(holding);
      },
    ),
    { seed: 20_261_127, numRuns: 3_000 },
  );
});
