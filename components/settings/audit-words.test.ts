import { expect, test } from "vitest";
import { actionWords, detailFacts, kindWords } from "./audit-words.ts";

const ZONE = "Europe/Berlin";

test("an action is said in words, an unknown one by its own name", () => {
  expect(actionWords("ruleset.published")).toBe("published a ruleset");
  expect(actionWords("pool.memberShuffled")).toBe("pool: member shuffled");
  expect(actionWords("odd")).toBe("odd");
});

test("detail is read as facts, never as JSON", () => {
  expect(detailFacts({ from: "rep", to: "manager", note: "", gone: null, email: "hash:F0UJ" }, ZONE)).toEqual([
    "from rep",
    "to manager",
  ]);
  expect(detailFacts({ fields: ["name", "timeZone"], isOpen: true, cap: { before: 3, after: 5 } }, ZONE)).toEqual([
    "fields name, timeZone",
    "is open yes",
    "cap before 3, after 5",
  ]);
});

test("codes are read as words", () => {
  expect(detailFacts({ outcome: "left_message", nextStep: "call_again" }, ZONE)).toEqual([
    "outcome left message",
    "next step call again",
  ]);
});

test("an id that has no name is left out", () => {
  expect(detailFacts({ type: "override", leadId: "01a207c5-cf1e-70fd-a251-56d365ba7a68" }, ZONE)).toEqual([
    "type override",
  ]);
});

test("times are told in the reader's zone and in their order", () => {
  expect(
    detailFacts({ repId: "Emi Sato", endsAt: "2026-12-03T00:00:00.000Z", startsAt: "2026-11-30T00:00:00.000Z" }, ZONE),
  ).toEqual(["of Emi Sato", "from 30 Nov, 01:00", "to 3 Dec, 01:00"]);
  expect(detailFacts({ toTime: "17:00", weekday: "fri", fromTime: "13:00", startsOn: "2026-11-27" }, ZONE)).toEqual([
    "on Friday",
    "beginning 27 Nov 2026",
    "from 13:00",
    "to 17:00",
  ]);
});

test("a kind of subject can be read", () => {
  expect(kindWords("api_key")).toBe("Api key");
  expect(kindWords("timeOff")).toBe("Time off");
});
