import { expect, test } from "vitest";
import {
  membershipDraftOf,
  membershipFrom,
  membershipProblems,
  membershipWords,
  movesWords,
} from "./membership-draft.ts";

const GERMAN = { all: ["language:de"], any: ["product:pumps", "product:valves"], timeZones: ["Europe/Berlin"] };

test("what is set comes back as it was, and nothing is null", () => {
  expect(membershipFrom(membershipDraftOf(GERMAN))).toEqual(GERMAN);
  expect(membershipFrom(membershipDraftOf(null))).toBeNull();
});

test("capital letters and spaces of a skill do not count", () => {
  const draft = { ...membershipDraftOf(null), isOn: true, all: ["Product:  Pumps "] };
  expect(membershipFrom(draft)?.all).toEqual(["product:pumps"]);
});

test("what cannot be saved says why, at its own field", () => {
  const draft = { ...membershipDraftOf(null), isOn: true };
  const unreadable = expect.stringContaining("language: de");
  expect(membershipProblems(draft)).toEqual({ all: "Name a skill or a time zone.", any: null });
  expect(membershipProblems({ ...draft, all: ["German"] })).toEqual({ all: unreadable, any: null });
  expect(membershipProblems({ ...draft, all: ["language: de"], any: ["German"] })).toEqual({
    all: null,
    any: unreadable,
  });
  expect(membershipProblems({ ...draft, timeZones: ["Europe/Berlin"] })).toEqual({ all: null, any: null });
  expect(membershipProblems({ ...draft, isOn: false, any: ["German"] })).toEqual({ all: null, any: null });
});

test.each([
  [GERMAN, "Everybody with language: de and product: pumps or product: valves, in Europe/Berlin"],
  [{ ...GERMAN, any: [], timeZones: [] }, "Everybody with language: de"],
  [{ all: [], any: [], timeZones: ["Europe/Berlin", "Europe/Vienna"] }, "Everybody in Europe/Berlin or Europe/Vienna"],
])("a condition is said in words", (membership, words) => {
  expect(membershipWords(membership)).toBe(words);
});

test.each([
  [["Ana", "Ben"], ["Cleo"], 5, "Ana and Ben join, Cleo leaves; 5 members then."],
  [["Ana"], [], 1, "Ana joins; 1 member then."],
  [[], [], 2, "Nobody joins or leaves; 2 members then."],
  [["A", "B", "C", "D", "E"], [], 5, "A, B, C and 2 more join; 5 members then."],
])("moves are said by name", (joining, leaving, members, words) => {
  expect(movesWords(joining, leaving, members)).toBe(words);
});
