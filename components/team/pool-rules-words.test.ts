import { expect, test } from "vitest";
import { needOf, needWords, nobodyWords, pointsWords, rampWords, skillOf, turnWords } from "./pool-rules-words.ts";

test.each([
  [{}, "Leads the pool gives and imports; not owned accounts nor leads picked by hand"],
  [{ countsOwned: true, countsByHand: true }, "Leads the pool gives, imports, owned accounts and leads picked by hand"],
  [{ importsAreFree: true }, "Leads the pool gives; not imports, owned accounts nor leads picked by hand"],
] as const)("what uses a turn is said in full: %j", (rules, said) => expect(turnWords(rules)).toBe(said));

test.each([
  ["the lead’s language", { kind: "language", value: null }],
  ["The lead's product", { kind: "product", value: null }],
  ["segment: Enterprise", { kind: "segment", value: "Enterprise" }],
  ["German", null],
] as const)("a need is read as it is written: %s", (text, need) => {
  expect(needOf(text)).toEqual(need);
  if (need) expect(needOf(needWords(need))).toEqual(need);
});

test("a rep’s own skill always has a value", () => {
  expect(skillOf("language: de")).toEqual({ kind: "language", value: "de" });
  expect(skillOf("the lead’s language")).toBeNull();
});

test("a ramp and what happens while nobody is eligible are said in a line", () => {
  expect(rampWords([25, 50])).toBe("25 %, 50 % of the weight in the first 2 weeks");
  expect(nobodyWords("overflow", { managerName: null, overflowName: "DACH" })).toBe("Go over to DACH, else hold");
});

test("what a lead is worth is said by priority, type and size", () => {
  const priority = { P1: 5, P2: 3, P3: 0, P4: 0 };
  expect(pointsWords({ priority, types: {}, employees: [] })).toBe("P1 5, P2 3, P3 0, P4 0");
  expect(pointsWords({ priority, types: { outbound_reply: 2 }, employees: [{ from: 1000, points: 4 }] })).toBe(
    "P1 5, P2 3, P3 0, P4 0; outbound reply +2; from 1000 employees +4",
  );
});
