import { expect, test } from "vitest";
import { timeOffWords } from "./time-off-words.ts";

test.each([
  ["23 Dec to 2 Jan", "2026-12-22T23:00:00Z", "2027-01-02T23:00:00Z"],
  ["Thu 19 Nov", "2026-11-18T23:00:00Z", "2026-11-19T23:00:00Z"],
  ["Thu 19 Nov, 14:00 to 17:00", "2026-11-19T13:00:00Z", "2026-11-19T16:00:00Z"],
  ["Thu 19 Nov, 14:00 to Fri 20 Nov, 12:00", "2026-11-19T13:00:00Z", "2026-11-20T11:00:00Z"],
])("%s", (expected, from, to) => {
  expect(timeOffWords(Date.parse(from), Date.parse(to), "Europe/Berlin")).toBe(expected);
});
