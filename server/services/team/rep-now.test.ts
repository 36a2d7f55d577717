import { describe, expect, test } from "vitest";
import { capsOn } from "#server/core/pool/caps.ts";
import type { RosterRep } from "#server/core/routing/situation.ts";
import { repNow } from "./rep-now.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Works 9 to 13 and 14 to 18 on days 0 and 1, counted from an instant zero. */
const ana: RosterRep = {
  id: "ana",
  isActive: true,
  isPaused: false,
  working: [0, 1].flatMap((day) => [
    [day * DAY + 9 * HOUR, day * DAY + 13 * HOUR] as const,
    [day * DAY + 14 * HOUR, day * DAY + 18 * HOUR] as const,
  ]),
  timeOff: [],
  dayStarts: [0, DAY, 2 * DAY],
  openLimit: null,
};
const load = { repId: "ana", open: 5, dayStart: 0, today: 3 };

describe("how a rep stands now", () => {
  test.each([
    ["takes leads until the block ends", ana, 10, null, 13, null],
    ["takes leads until time off begins", { ...ana, timeOff: [[12 * HOUR, DAY]] as const }, 10, null, 12, null],
    ["is off schedule until the next block", ana, 13.5, "off_schedule", 14, 14],
    ["is off schedule for the night", ana, 20, "off_schedule", 33, 33],
    [
      "is on time off, and works again after it",
      { ...ana, timeOff: [[8 * HOUR, 16 * HOUR]] as const },
      10,
      "time_off",
      16,
      16,
    ],
    ["has time off that ends at night", { ...ana, timeOff: [[8 * HOUR, 20 * HOUR]] as const }, 10, "time_off", 20, 33],
    [
      "has reached the daily cap, until the next day",
      { ...ana, caps: [{ per: "day", kind: "calendar", limit: 3 }] },
      10,
      "at_cap",
      24,
      null,
    ],
    ["has reached the open limit", { ...ana, openLimit: 5 }, 10, "at_open_limit", null, null],
    ["is paused", { ...ana, isPaused: true }, 10, "paused", null, null],
    ["has no hours ahead", ana, 60, "off_schedule", null, null],
  ])("%s", (_guarantee, rep, hour, exclusion, untilHour, resumesHour) => {
    const now = repNow(rep as RosterRep, load, hour * HOUR, capsOn((rep as RosterRep).caps ?? [], null));
    const at = (hours: number | null) => (hours === null ? null : hours * HOUR);
    expect(now).toMatchObject({ exclusion, until: at(untilHour), resumesAt: at(resumesHour) });
  });

  test("leads of yesterday do not count today", () => {
    expect(repNow({ ...ana, caps: [{ per: "day", kind: "calendar", limit: 3 }] }, load, DAY + 10 * HOUR)).toMatchObject(
      {
        exclusion: null,
        today: 0,
        open: 5,
      },
    );
  });

  test("somebody who is not on the roster is inactive", () => {
    expect(repNow(undefined, undefined, 0)).toMatchObject({ exclusion: "inactive", available: [], open: 0 });
  });
});
