import { expect, test } from "vitest";
import { toEmployees } from "./employees.ts";

test.each([
  ["51-200", 51, 200],
  ["51 – 200 employees", 51, 200],
  ["1,001-5,000", 1001, 5000],
  ["1.001 - 5.000", 1001, 5000],
  ["1 001 to 5 000 employés", 1001, 5000],
  ["11 bis 50 Mitarbeiter", 11, 50],
  ["11 a 50 funcionários", 11, 50],
  ["1k-5k", 1000, 5000],
  ["1-5k", 1000, 5000],
  ["250", 250, null],
  ["0", 0, null],
  ["10,000+", 10_000, null],
  ["10000 or more", 10_000, null],
  ["> 500", 500, null],
  ["more than 1.5k people", 1500, null],
  ["< 10", 1, 9],
  ["fewer than 50", 1, 49],
  ["up to 50", 1, 50],
  ["self-employed", 1, null],
  ["Just me", 1, null],
  ["Nov-50", 11, 50],
  ["10-Jan", 1, 10],
  ["200-200", 200, 200],
])("%s is %d to %s", (text, min, max) => expect(toEmployees(text)).toEqual({ min, max }));

test.each([
  "many",
  "200-51",
  "-5",
  "1-2-3",
  "10/50",
  "",
  "5000000000",
  "1e3",
  "Infinity",
  "NaN",
  "10-Foo",
  "9".repeat(100),
])("%j is no headcount", (text) => expect(toEmployees(text)).toBeNull());
