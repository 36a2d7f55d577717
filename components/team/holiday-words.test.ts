import { expect, test } from "vitest";
import { dateWords, partWords } from "./holiday-words.ts";

test("a holiday says its day and how much of it is free", () => {
  expect(dateWords("2026-12-24")).toBe("Thu 24 Dec 2026");
  expect(partWords("00:00", "24:00")).toBe("all day");
  expect(partWords("12:00", "24:00")).toBe("from 12:00");
  expect(partWords("00:00", "12:00")).toBe("until 12:00");
  expect(partWords("10:00", "12:00")).toBe("10:00 to 12:00");
});
