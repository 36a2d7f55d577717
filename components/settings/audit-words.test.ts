import { expect, test } from "vitest";
import { actionWords, detailFacts, kindWords } from "./audit-words.ts";

test("an action is said in words, an unknown one by its own name", () => {
  expect(actionWords("ruleset.published")).toBe("published a ruleset");
  expect(actionWords("pool.memberShuffled")).toBe("pool: member shuffled");
  expect(actionWords("odd")).toBe("odd");
});

test("detail is read as facts, never as JSON", () => {
  expect(detailFacts({ from: "rep", to: "manager", note: "", gone: null, email: "hash:F0UJ" })).toEqual([
    "from rep",
    "to manager",
  ]);
  expect(detailFacts({ fields: ["name", "timeZone"], isOpen: true, cap: { before: 3, after: 5 } })).toEqual([
    "fields name, timeZone",
    "is open yes",
    "cap before 3, after 5",
  ]);
});

test("codes are read as words", () => {
  expect(detailFacts({ outcome: "left_message", nextStep: "call_again" })).toEqual([
    "outcome left message",
    "next step call again",
  ]);
});

test("a kind of subject can be read", () => {
  expect(kindWords("api_key")).toBe("Api key");
  expect(kindWords("timeOff")).toBe("Time off");
});
