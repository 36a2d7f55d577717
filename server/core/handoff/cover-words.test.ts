import { expect, test } from "vitest";
import { coverSentence } from "./cover-words.ts";

const now = Date.parse("2026-11-27T20:00Z");
const ana = { coverName: "Ben", ownerName: "Ana", isManager: false };

test("who covers, and until when, is said in the reader's own zone", () => {
  const monday = { ...ana, until: Date.parse("2026-11-30T08:00Z") };
  expect(coverSentence(monday, now, "Europe/Berlin")).toBe("Ben covers until 09:00 Monday, when Ana is back.");
  expect(coverSentence({ ...ana, until: Date.parse("2026-11-27T22:00Z") }, now, "UTC")).toBe(
    "Ben covers until 22:00, when Ana is back.",
  );
  expect(coverSentence({ ...ana, until: Date.parse("2026-12-07T09:00Z") }, now, "UTC")).toBe(
    "Ben covers until 09:00 on Mon 7 Dec, when Ana is back.",
  );
  expect(coverSentence({ ...ana, until: null, isManager: true }, now, "UTC")).toBe(
    "Ben covers as their manager until Ana is back.",
  );
});
