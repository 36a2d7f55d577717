import { expect, test } from "vitest";
import { toRevenue } from "./revenue.ts";

test.each([
  ["1000000", 1_000_000],
  ["$1,000,000", 1_000_000],
  ["1.000.000 €", 1_000_000],
  ["1,234,567.89", 1_234_567.89],
  ["1.234.567,89", 1_234_567.89],
  ["$1M-$5M", 1_000_000],
  ["$1-5M", 1_000_000],
  ["5 to 10 million", 5_000_000],
  ["10 Mio. €", 10_000_000],
  ["1.5B", 1_500_000_000],
  ["1,1m", 1_100_000],
  ["1.250m", 1_250_000],
  ["under $1M", 0],
  ["$100M+", 100_000_000],
  ["R$ 500k per year", 500_000],
  ["USD 2 bn", 2_000_000_000],
])("%s is %d", (text, revenue) => expect(toRevenue(text)).toBe(revenue));

test.each(["lots", "", "$", "1M..", "5M-1M", "9".repeat(30)])("%j is no amount", (text) =>
  expect(toRevenue(text)).toBeNull(),
);
