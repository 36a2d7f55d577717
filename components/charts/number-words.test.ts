import { expect, test } from "vitest";
import { balanceWords, dayWords, percentWords, signed } from "./number-words.ts";

test.each([
  [0.44, "+0.44", "the pool owes 0.44 of a lead"],
  [-0.3, "−0.30", "0.30 of a lead ahead"],
  [0, "±0.00", "level"],
  [-0.004, "±0.00", "level"],
  [0.996, "+1.00", "the pool owes 1.00 of a lead"],
])("a balance of %d is written %s and said as %s", (value, written, said) => {
  expect([signed(value), balanceWords(value)]).toEqual([written, said]);
});

test("percentages keep one decimal, whole ones none", () => {
  expect([0.9379, 1, 0, 0.5].map(percentWords)).toEqual(["93.8 %", "100 %", "0 %", "50 %"]);
});

test("a day is a day, whatever the zone of the reader", () => {
  expect(dayWords("2026-10-19")).toBe("19 Oct");
});
