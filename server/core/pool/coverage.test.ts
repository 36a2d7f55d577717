import { expect, test } from "vitest";
import type { Interval, RosterRep } from "../routing/situation.ts";
import { coverageOf, gapsOf } from "./coverage.ts";

const HOUR = 3_600_000;
const hours = (...list: [number, number][]): Interval[] => list.map(([from, to]) => [from * HOUR, to * HOUR]);
const person = (id: string, working: Interval[], more: Partial<RosterRep> = {}) => ({
  rep: { id, isActive: true, isPaused: false, working, timeOff: [], dayStarts: [0], openLimit: null, ...more },
  usual: working,
});
const STARTS = Array.from({ length: 12 }, (_, at) => (at + 8) * HOUR);
const counts = (...people: ReturnType<typeof person>[]) => coverageOf(people, STARTS, HOUR);

test("an hour has the fewest people of any moment in it, and none usually working is closed, not zero", () => {
  const ana = person("ana", hours([9, 12], [13, 17]));
  const ben = person("ben", hours([9.5, 17]));
  expect(counts(ana, ben)).toEqual([null, 1, 2, 2, 1, 2, 2, 2, 2, null, null, null]);
});

test("a lunch that everybody takes is closed; one during somebody's time off is a gap", () => {
  const ana = person("ana", hours([9, 12], [14, 17]));
  expect(counts(ana).slice(3, 7)).toEqual([1, null, null, 1]);
  const hugo = {
    ...person("hugo", hours([9, 17])),
    rep: person("hugo", hours([9, 17]), { timeOff: hours([0, 24]) }).rep,
  };
  const found = counts(ana, hugo);
  expect(found.slice(3, 7)).toEqual([1, 0, 0, 1]);
  expect(gapsOf(found, STARTS, HOUR)).toEqual([{ from: 12 * HOUR, to: 14 * HOUR }]);
});

test("holidays, a pause without end and those who left count as away; a pause that ends does so until then", () => {
  const usual = hours([9, 12]);
  const away = (more: Partial<RosterRep>) => ({ ...person("ana", usual, more), usual });
  expect(counts(away({ working: [] })).slice(0, 5)).toEqual([null, 0, 0, 0, null]);
  expect(counts(away({ isPaused: true })).slice(0, 5)).toEqual([null, 0, 0, 0, null]);
  expect(counts(away({ isActive: false })).slice(0, 5)).toEqual([null, 0, 0, 0, null]);
  expect(counts(away({ isPaused: true, pausedUntil: 10 * HOUR })).slice(0, 5)).toEqual([null, 0, 1, 1, null]);
});
