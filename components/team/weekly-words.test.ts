import { expect, test } from "vitest";
import { weekdayOf, weeklyWords } from "./weekly-words.ts";

test("weekly time off says its day, its hours and its end", () => {
  const friday = { weekday: "fri", fromTime: "13:00", toTime: "17:00", startsOn: "2026-11-27", endsOn: null };
  expect(weeklyWords(friday)).toBe("Every Friday, 13:00 to 17:00");
  expect(weeklyWords({ ...friday, fromTime: "00:00", toTime: "24:00", endsOn: "2026-12-25" })).toBe(
    "Every Friday, all day, until Fri 25 Dec 2026",
  );
  expect(weekdayOf("2026-11-27")).toBe("fri");
});
