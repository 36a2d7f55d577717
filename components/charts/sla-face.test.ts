import { expect, test } from "vitest";
import { type SlaFace, type SlaTimes, slaAnnouncement, slaFace } from "./sla-face.ts";

const minute = 60_000;
const hour = 60 * minute;
// Tuesday 17 November 2026, 10:42 in Lisbon.
const now = Date.UTC(2026, 10, 17, 10, 42);
const due = (startedAgo: number, left: number): SlaTimes => ({ startedAt: now - startedAgo, dueAt: now + left });

test.each<[string, SlaTimes, Partial<SlaFace>]>([
  ["counts minutes under an hour", due(8 * minute, 52 * minute), { state: "ok", words: "52 min left" }],
  ["turns amber under fifteen minutes", due(45 * minute, 15 * minute), { state: "soon", words: "15 min left" }],
  ["turns amber in the last quarter", due(6 * hour, 2 * hour), { state: "soon", words: "12:42", share: 0.25 }],
  ["names the hour later today", due(hour, 5 * hour), { state: "ok", words: "15:42" }],
  ["names the weekday after today", due(hour, 23 * hour), { state: "ok", words: "Wed 09:42" }],
  ["names the date after six days", due(hour, 7 * 24 * hour), { state: "ok", words: "24 Nov" }],
  ["says when it is over", due(20 * minute, -4.5 * minute), { state: "late", words: "4 min over", share: 0 }],
  ["is late in the very minute", due(20 * minute, 0), { state: "late", words: "late now" }],
  [
    "rests outside working hours",
    { ...due(hour, 20 * hour), resumesAt: now + 22.3 * hour },
    { state: "paused", words: "from Wed 09:00" },
  ],
  ["a rest that is over does not count", { ...due(8 * minute, 52 * minute), resumesAt: now - 1 }, { state: "ok" }],
  [
    "was met in time",
    { ...due(20 * minute, -5 * minute), metAt: now - 13 * minute },
    { state: "met", words: "in 7 min" },
  ],
  [
    "was met too late",
    { ...due(30 * minute, -15 * minute), metAt: now - 11 * minute },
    { state: "late", words: "4 min late" },
  ],
])("a clock %s", (_guarantee, times, expected) => expect(slaFace(times, now, "Europe/Lisbon")).toMatchObject(expected));

test("a screen reader hears five minutes, one minute and late, and nothing between", () => {
  const heard = [6, 5, 3, 1, 0].map((left) => slaAnnouncement(due(10 * minute, left * minute), now));
  expect(heard).toEqual([
    "",
    "Five minutes left to act first.",
    "Five minutes left to act first.",
    "One minute left to act first.",
    "This lead is late.",
  ]);
});
