import { expect, test } from "vitest";
import { fits, type Membership, membershipSchema, movesOf } from "./membership.ts";

const NOTHING: Membership = { all: [], any: [], timeZones: [] };
const ana = { isActive: true, skills: ["language:de", "product:pumps"], timeZone: "Europe/Berlin" };

test.each<[string, Partial<Membership>, boolean]>([
  ["all of the skills", { all: ["language:de", "product:pumps"] }, true],
  ["not all of the skills", { all: ["language:de", "language:fr"] }, false],
  ["one of the skills", { any: ["language:fr", "product:pumps"] }, true],
  ["none of the skills", { any: ["language:fr", "language:es"] }, false],
  ["one of the time zones", { timeZones: ["Europe/Vienna", "Europe/Berlin"] }, true],
  ["another time zone", { timeZones: ["Europe/Vienna"] }, false],
  ["a skill in another zone", { all: ["language:de"], timeZones: ["Europe/Vienna"] }, false],
])("somebody with %s", (_who, part, expected) => {
  expect(fits({ ...NOTHING, ...part }, ana)).toBe(expected);
});

test("nobody who has left fits, and no skill is had that is not written down", () => {
  expect(fits({ ...NOTHING, all: ["language:de"] }, { ...ana, isActive: false })).toBe(false);
  expect(fits({ ...NOTHING, any: ["language:de"] }, { ...ana, skills: [] })).toBe(false);
});

test("who fits joins, who no longer fits leaves, who was added by hand stays", () => {
  const reps = [
    { id: "ana", ...ana },
    { id: "ben", ...ana },
    { id: "cleo", ...ana, skills: [] },
    { id: "dan", ...ana, skills: [] },
    { id: "eve", ...ana },
  ];
  const seated = [
    { repId: "ana", isMember: true, byCondition: true },
    { repId: "cleo", isMember: true, byCondition: true },
    { repId: "dan", isMember: true, byCondition: false },
    { repId: "eve", isMember: false, byCondition: true },
  ];
  expect(movesOf({ ...NOTHING, all: ["language:de"] }, reps, seated)).toEqual({
    joining: ["ben", "eve"],
    leaving: ["cleo"],
  });
});

test.each([
  ["nothing at all", {}, ["all"]],
  ["a skill of no kind", { all: ["german"] }, ["all", 0]],
  ["a kind without a value", { any: ["language: "] }, ["any", 0]],
  ["what is not known", { team: "EMEA" }, []],
])("%s is refused, and the field is named", (_what, sent, path) => {
  const read = membershipSchema.safeParse(sent);
  expect(read.error?.issues[0]?.path).toEqual(path);
});

test("a skill is read as reps have it, however it is written", () => {
  expect(membershipSchema.parse({ all: ["language: DE", " Product :Pumps "] })).toEqual({
    all: ["language:de", "product:pumps"],
    any: [],
    timeZones: [],
  });
});
