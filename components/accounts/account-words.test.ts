import { expect, test } from "vitest";
import { accountsSentence, classWords, countryWords } from "./account-words.ts";

test.each([
  ["1 account fits.", 1, false, true],
  ["12 accounts fit.", 12, false, true],
  ["More than 1,000 accounts fit.", 1000, true, true],
  ["1 account is known; a lead from one of their domains is matched to them before any rule runs.", 1, false, false],
])("%s", (expected, count, isMore, isFiltered) => {
  expect(accountsSentence({ total: { count, isMore }, isFiltered })).toBe(expected);
});

test("codes are told in words, anything else as it is", () => {
  expect([classWords("former_customer"), classWords("other")]).toEqual(["Former customer", "other"]);
  expect([countryWords("DE"), countryWords("Atlantis"), countryWords(null)]).toEqual(["Germany", "Atlantis", null]);
});
