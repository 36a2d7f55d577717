import { expect, test } from "vitest";
import {
  nextSentence,
  placeWords,
  poolSentence,
  shareWords,
  shortBalanceWords,
  shortPlaceWords,
} from "./pool-words.ts";

const member = (name: string, balance: number, exclusion: string | null = null) => ({
  name,
  balanceNano: balance * 1e9,
  now: { exclusion },
});

test.each([
  ["Nobody is in this pool yet, so it holds every lead until somebody can.", [], "hold"],
  ["Its one member can take a lead now. Everybody has exactly their share.", [member("Ana", 0)], "hold"],
  [
    "1 of 2 can take a lead now. Nobody is further than 0.44 of a lead from their share.",
    [member("Ana", 0.44), member("Ben", -0.3, "paused")],
    "hold",
  ],
  [
    "Nobody can take a lead now, so its leads go to the manager. Nobody is further than 0.34 of a lead from their share.",
    [member("Ana", 1 / 3, "paused"), member("Ben", -1 / 3, "at_cap")],
    "manager",
  ],
  [
    "All 2 can take a lead now. Nobody is further than 24.54 leads from their share.",
    [member("Ana", 24.532), member("Ben", -24.532)],
    "hold",
  ],
  [
    "All 2 can take a lead now. Everybody has exactly their share.",
    [member("Ana", 0), member("Ben", 0)],
    "assignAnyway",
  ],
] as const)("%s", (expected, members, nobody) => expect(poolSentence(members, nobody)).toBe(expected));

test.each([
  ["Ben is next: with the coming lead the pool owes them 0.41.", { name: "Ben", balanceNano: 0.41e9, passedOver: [] }],
  [
    "Ben is next: of those who can take a lead, nobody is owed more. Cleo is owed more, but has reached the daily cap.",
    { name: "Ben", balanceNano: -0.2e9, passedOver: [{ name: "Cleo", reason: "has reached the daily cap" }] },
  ],
] as const)("%s", (expected, given) => expect(nextSentence(given)).toBe(expected));

test("places and balances are told in words", () => {
  expect([1, 3, 11, 22].map(placeWords)).toEqual(["next", "third", "11th", "22nd"]);
  expect([1, 3, 12].map(shortPlaceWords)).toEqual(["Next", "3rd to be next", "12th to be next"]);
  expect([0.294e9, -0.29e9, 1e6].map(shortBalanceWords)).toEqual(["0.29 owed", "0.29 ahead", "level"]);
});

test.each([
  ["Your share so far is 31.71 leads and you had 32.", -0.29, 32],
  ["Your share so far is 1.00 lead and you had 0.", 1, 0],
  ["No lead of this pool was shared out while you were there.", 0, 0],
] as const)("%s", (expected, balance, assigned) =>
  expect(shareWords({ balanceNano: balance * 1e9, assigned })).toBe(expected),
);
