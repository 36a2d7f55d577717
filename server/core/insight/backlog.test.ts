import { expect, test } from "vitest";
import { backlogOf, type WaitingSpan } from "./backlog.ts";

const days = Object.freeze([
  { day: "2026-11-01", endMs: 100 },
  { day: "2026-11-02", endMs: 200 },
  { day: "2026-11-03", endMs: 300 },
]);
const span = (status: WaitingSpan["status"], startMs: number, endMs: number | null) =>
  Object.freeze({ status, startMs, endMs });
const counts = (spans: readonly WaitingSpan[], now = 300) =>
  backlogOf(spans, { days }, now).map(({ parked, held, queued }) => [parked, held, queued]);

test.each([
  [
    "a wait over a day's end is seen at that end",
    [span("held", 50, 150)],
    [
      [0, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
  ],
  [
    "one that came and went within a day is not",
    [span("held", 110, 190)],
    [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
  ],
  [
    "one that still waits is seen on every day",
    [span("queued", 10, null)],
    [
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ],
  ],
  [
    "one that began before counts from the first day",
    [span("parked", -500, 150)],
    [
      [1, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
  ],
  [
    "midnight belongs to the new day",
    [span("held", 100, 200)],
    [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ],
  ],
])("%s", (_guarantee, spans, expected) => expect(counts(spans)).toEqual(expected));

test("a day that has not ended is told as it is now", () =>
  expect(counts([span("held", 210, 250), span("queued", 210, 260)], 255)[2]).toEqual([0, 0, 1]));
