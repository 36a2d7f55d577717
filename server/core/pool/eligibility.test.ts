import { expect, test } from "vitest";
import { CASE_NOW, toSituation } from "../cases/case.ts";
import type { Exclusion } from "../routing/decision.ts";
import type { RosterRep } from "../routing/situation.ts";
import { capsOn } from "./caps.ts";
import { exclusionOf, loadAt } from "./eligibility.ts";

const ana = toSituation({
  guarantee: "",
  reps: [{ id: "ana", caps: [{ per: "day", kind: "calendar", limit: 6 }], openLimit: 25 }],
  rules: [],
  expect: {},
}).roster.reps.get("ana");
const HOUR_MS = 3_600_000;

test.each<[string, Partial<RosterRep>, { open: number; today: number }, number, string[], Exclusion | null]>([
  ["somebody in hours, below every limit, is eligible", {}, { open: 24, today: 5 }, CASE_NOW, [], null],
  ["the first minute of working time counts", {}, { open: 0, today: 0 }, CASE_NOW - HOUR_MS, [], null],
  ["the instant after the last minute does not", {}, { open: 0, today: 0 }, CASE_NOW + 7 * HOUR_MS, [], "off_schedule"],
  ["before hours is outside hours", {}, { open: 0, today: 0 }, CASE_NOW - HOUR_MS - 1, [], "off_schedule"],
  ["a cap that is reached refuses the next lead", {}, { open: 0, today: 6 }, CASE_NOW, [], "at_cap"],
  ["an open limit that is reached refuses the next lead", {}, { open: 25, today: 0 }, CASE_NOW, [], "at_open_limit"],
  ["time off ends at its end", { timeOff: [[0, CASE_NOW]] }, { open: 0, today: 0 }, CASE_NOW, [], null],
  [
    "time off holds from its start",
    { timeOff: [[CASE_NOW, CASE_NOW + 1]] },
    { open: 0, today: 0 },
    CASE_NOW,
    [],
    "time_off",
  ],
  ["a lead that was handed back does not return", {}, { open: 0, today: 0 }, CASE_NOW, ["ana"], "excluded"],
  ["no schedule is never in hours", { working: [] }, { open: 0, today: 0 }, CASE_NOW, [], "off_schedule"],
  [
    "of several reasons the first in order is named",
    { isActive: false, isPaused: true, working: [], caps: [{ per: "day", kind: "calendar", limit: 0 }] },
    { open: 99, today: 9 },
    CASE_NOW,
    ["ana"],
    "inactive",
  ],
  ["handed back comes before paused", { isPaused: true }, { open: 0, today: 0 }, CASE_NOW, ["ana"], "excluded"],
  [
    "paused comes before time off",
    { isPaused: true, timeOff: [[0, CASE_NOW + 1]] },
    { open: 0, today: 0 },
    CASE_NOW,
    [],
    "paused",
  ],
  [
    "time off comes before hours",
    { working: [], timeOff: [[0, CASE_NOW + 1]] },
    { open: 0, today: 0 },
    CASE_NOW,
    [],
    "time_off",
  ],
  ["hours come before limits", { working: [] }, { open: 25, today: 6 }, CASE_NOW, [], "off_schedule"],
])("%s", (_guarantee, changes, load, now, excluded, expected) => {
  expect(
    exclusionOf(ana && { ...ana, ...changes }, load, now, excluded, capsOn(changes.caps ?? ana?.caps ?? [], null)),
  ).toBe(expected);
});

test("somebody who is not on the roster cannot take a lead", () => {
  expect(exclusionOf(undefined, { open: 0, today: 0 }, CASE_NOW, [])).toBe("inactive");
});

test("leads of yesterday count no longer, from the first instant of the rep's own day", () => {
  const [midnight = 0, next = 0] = ana?.dayStarts ?? [];
  const load = { repId: "ana", open: 3, dayStart: midnight, today: 6 };
  expect(loadAt(ana, load, next - 1)).toEqual({ repId: "ana", open: 3, dayStart: midnight, today: 6 });
  expect(loadAt(ana, load, next)).toEqual({ repId: "ana", open: 3, dayStart: next, today: 0 });
});
