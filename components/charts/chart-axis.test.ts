import { expect, test } from "vitest";
import { dayTicks, niceMax } from "./chart-axis.ts";

test.each([
  [0, 4],
  [3, 4],
  [7, 10],
  [11, 20],
  [24, 25],
  [100, 100],
  [101, 200],
])("values up to %d get an axis up to %d", (largest, expected) => expect(niceMax(largest)).toBe(expected));

test("a month is marked by weeks, a week by days", () => {
  const days = Array.from({ length: 15 }, (_, at) => `2026-10-${String(at + 1).padStart(2, "0")}`);
  expect(dayTicks(days)).toEqual(["2026-10-01", "2026-10-08", "2026-10-15"]);
  expect(dayTicks(days.slice(0, 3))).toHaveLength(3);
});
