import { expect, test } from "vitest";
import { compileSchedule, NEW_REP_SCHEDULE } from "../time/schedule.ts";
import { capsOn } from "./caps.ts";
import { exclusionOf, loadAt } from "./eligibility.ts";

/** Sydney is eleven hours ahead in November: its Wednesday begins on Tuesday at 13:00 UTC. */
const TUESDAY = Date.parse("2026-11-17T00:00:00Z");
const { dayStarts } = compileSchedule({
  timeZone: "Australia/Sydney",
  weekly: NEW_REP_SCHEDULE,
  from: TUESDAY - 2 * 86_400_000,
  days: 6,
});
const cap = { per: "day", kind: "calendar", limit: 3 } as const;
const rep = {
  id: "ana",
  isActive: true,
  isPaused: false,
  working: [[TUESDAY - 86_400_000, TUESDAY + 3 * 86_400_000] as const],
  timeOff: [],
  dayStarts,
  caps: [cap],
  openLimit: null,
};

test("a daily cap counts within the rep's own calendar day: full at 23:59 in Sydney, free a minute later", () => {
  const lastMinute = Date.parse("2026-11-17T12:59:00Z");
  const full = { ...loadAt(rep, undefined, lastMinute), open: 3, today: 3 };
  const verdict = (at: number) => exclusionOf(rep, loadAt(rep, full, at), at, [], capsOn([cap], null));
  expect(verdict(lastMinute)).toBe("at_cap");
  expect(verdict(lastMinute + 60_000)).toBe(null);
});

test("a daily cap goes on over midnight UTC, which is the middle of a day in Sydney", () => {
  const before = Date.parse("2026-11-17T23:59:00Z");
  const full = { ...loadAt(rep, undefined, before), open: 3, today: 3 };
  const verdict = (at: number) => exclusionOf(rep, loadAt(rep, full, at), at, [], capsOn([cap], null));
  expect([verdict(before), verdict(before + 120_000)]).toEqual(["at_cap", "at_cap"]);
});
