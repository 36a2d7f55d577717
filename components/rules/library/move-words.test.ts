import { expect, test } from "vitest";
import { movesSentence, namedNote } from "./move-words.ts";

const LOOKED = { leads: 20_000, accounts: 40, isPart: false };

test.each([
  [0, 0, "By this tree no open lead and no account would change hands."],
  [1, 0, "By this tree 1 open lead would be somebody else’s."],
  [0, 2, "By this tree 2 accounts would be somebody else’s."],
  [1200, 1, "By this tree 1,200 open leads and 1 account would be somebody else’s."],
])("%i leads and %i accounts are told in one sentence", (leads, accounts, expected) => {
  expect(movesSentence({ leads, accounts, lookedAt: LOOKED })).toBe(expected);
});

test("where not everything was looked at it says so", () => {
  expect(movesSentence({ leads: 3, accounts: 0, lookedAt: { ...LOOKED, isPart: true } })).toBe(
    "By this tree 3 open leads would be somebody else’s. Looked at: the latest 20,000 open leads and 40 accounts.",
  );
});

test("it says how many of all are named", () => {
  const one = { kind: "lead" as const, id: "a", name: "", company: null, territory: "", from: null, to: null };
  expect(namedNote({ leads: 1, accounts: 0, first: [one] })).toBe("all 1");
  expect(namedNote({ leads: 1100, accounts: 12, first: [one] })).toBe("the first 1 of 1,112");
});
