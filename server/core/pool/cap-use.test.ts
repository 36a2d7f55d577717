import { expect, test } from "vitest";
import { type CapUse, capUses, nearestCap } from "./cap-use.ts";
import { capsOn } from "./caps.ts";

const day = (count: number, limit: number): CapUse => ({ per: "day", kind: "calendar", count, limit, isOfPool: false });
const week = (count: number, limit: number): CapUse => ({ ...day(count, limit), per: "week" });
const here = (use: CapUse): CapUse => ({ ...use, isOfPool: true });

test.each<[string, CapUse[], CapUse | null]>([
  ["without caps there is none", [], null],
  ["the only one is the nearest", [week(0, 10)], week(0, 10)],
  ["the one of which the largest part is used", [day(4, 6), week(9, 10)], week(9, 10)],
  ["the day where more of it is used", [day(6, 6), week(9, 10)], day(6, 6)],
  ["of equals the day over all pools, wherever it stands", [week(5, 10), day(3, 6)], day(3, 6)],
  ["of others that are equal the first", [week(1, 3), here(week(2, 6))], week(1, 3)],
  ["the day of one pool is no plain day", [week(2, 4), here(day(1, 2))], week(2, 4)],
  ["more than full is no nearer than full", [week(10, 10), here(week(7, 5))], week(10, 10)],
  ["a cap of nothing is full", [day(4, 6), week(0, 0)], week(0, 0)],
  ["a cap of nothing is no nearer than a full one", [day(6, 6), week(0, 0)], day(6, 6)],
])("the nearest cap: %s", (_guarantee, uses, expected) => {
  expect(nearestCap(Object.freeze(uses))).toEqual(expected);
});

test("what counts against a cap is what the core keeps of the leads taken, and leads of the day for the plain day", () => {
  const rep = {
    id: "ana",
    isActive: true,
    isPaused: false,
    working: [],
    timeOff: [],
    dayStarts: [1_000],
    weekStarts: [500],
    openLimit: null,
  };
  const caps = [
    ...capsOn([{ per: "day", kind: "calendar", limit: 6 }], null),
    ...capsOn([{ per: "week", kind: "calendar", limit: 10 }], "emea"),
  ];
  const taken = { counts: { "week.calendar.emea": [500, 9] as const }, recent: [] };
  expect(capUses(caps, rep, { open: 3, today: 4, taken }, 2_000)).toEqual([day(4, 6), here(week(9, 10))]);
});
