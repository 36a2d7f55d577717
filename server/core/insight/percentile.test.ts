import { expect, test } from "vitest";
import { percentile, spreadOf } from "./percentile.ts";

test.each([
  ["nobody has none", [], 50, null],
  ["one value is every percentile", [7], 90, 7],
  ["the median of three is the middle one, whatever the order", [9, 1, 5], 50, 5],
  ["the median of four is the lower middle one", [4, 1, 3, 2], 50, 2],
  ["nine of ten are no slower than the ninth", [1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 90, 9],
  ["of eleven it is the tenth", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100], 90, 10],
  ["of five it is the slowest", [1, 2, 3, 4, 100], 90, 100],
  ["numbers are sorted as numbers", [100, 9, 20], 50, 20],
])("%s", (_guarantee, values, percent, expected) => expect(percentile(Object.freeze(values), percent)).toBe(expected));

test("a spread of nothing has no median", () =>
  expect(spreadOf([])).toEqual({ count: 0, medianMs: null, p90Ms: null }));
