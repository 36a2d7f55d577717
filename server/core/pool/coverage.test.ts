import { expect, test } from "vitest";
import { toSituation } from "../cases/case.ts";
import type { Interval, RosterPool, RosterRep } from "../routing/situation.ts";
import { coverageOf, gapsOf, usualOf } from "./coverage.ts";
import { segmentsOf } from "./coverage-segments.ts";

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

test("leads that ask for a skill have a line of their own, red while the pool is open and nobody has it there", () => {
  const at = toSituation({
    guarantee: "",
    reps: [
      { id: "ana", skills: ["language:de", "language:fr"] },
      { id: "ben", skills: ["language:de"] },
      { id: "cleo", skills: ["language:de", "product:sensors"] },
    ],
    pools: [
      {
        id: "emea",
        members: ["ana", "ben", "cleo"].map((repId) => ({ repId, weight: 100 })),
        required: [{ kind: "language", value: null }],
      },
      { id: "any", members: [{ repId: "ana", weight: 100 }] },
    ],
    rules: [],
    expect: {},
  });
  const of = (id: string) => segmentsOf(at.roster.pools.get(id) as RosterPool, at.roster);
  expect(of("any")).toEqual([{ part: null, repIds: ["ana"] }]);
  // Everybody speaks German: that line would say nothing new.
  expect(of("emea")).toEqual([
    { part: null, repIds: ["ana", "ben", "cleo"] },
    { part: "language:fr", repIds: ["ana"] },
  ]);
  const [ana, ben] = [person("ana", hours([8, 9])), person("ben", hours([8, 10]))];
  expect(coverageOf([ana], STARTS.slice(0, 3), HOUR, usualOf([ana, ben]))).toEqual([1, 0, null]);
});

test("leads on whose condition some take leads have a line with them and those who take any", () => {
  const inCountry = (value: string) => ({ fact: "lead.country", op: "equals" as const, value });
  const [de, fr] = [inCountry("DE"), inCountry("FR")];
  const ana = { repId: "ana", weight: 100 };
  const [ben, cleo, dan] = [
    { repId: "ben", weight: 100, when: de },
    { repId: "cleo", weight: 100, when: fr },
    { repId: "dan", weight: 100, when: de },
  ];
  const at = toSituation({
    guarantee: "",
    reps: ["ana", "ben", "cleo", "dan"].map((id) => ({ id })),
    pools: [
      { id: "mixed", members: [ana, ben, cleo, dan] },
      { id: "parted", members: [ben, cleo] },
    ],
    rules: [],
    expect: {},
  });
  const of = (id: string) => segmentsOf(at.roster.pools.get(id) as RosterPool, at.roster);
  expect(of("mixed")).toEqual([
    { part: null, repIds: ["ana"] },
    { part: "only:ben", when: de, repIds: ["ana", "ben", "dan"] },
    { part: "only:cleo", when: fr, repIds: ["ana", "cleo"] },
  ]);
  expect(of("parted").map(({ part }) => part)).toEqual(["only:ben", "only:cleo"]);
});
