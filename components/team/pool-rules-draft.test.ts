import { expect, test } from "vitest";
import type { PoolRules } from "#server/core/pool/pool-rules.ts";
import { draftOf, problemsOf, rulesOf } from "./pool-rules-draft.ts";

const priority = { P1: 5, P2: 3, P3: 0, P4: 0 };
const RULES: PoolRules = { points: { priority, types: { quote: 2 }, employees: [{ from: 1000, points: 4 }] } };

test("what is set comes back as it was when nothing is typed", () => {
  expect(rulesOf(draftOf(RULES))).toEqual(RULES);
  expect(rulesOf(draftOf({}))).toEqual({});
});

test("points of types alone make a formula; empty and 0 add nothing", () => {
  const draft = { ...draftOf({}), typePoints: { demo: "3", contact: "", webinar: "0" } };
  expect(problemsOf(draft)).toEqual({});
  expect(rulesOf(draft).points).toEqual({
    priority: { P1: 0, P2: 0, P3: 0, P4: 0 },
    types: { demo: 3 },
    employees: [],
  });
});

test("when everything is emptied every lead is 1 point again", () => {
  const rules: PoolRules = { points: { priority, types: { quote: 2 }, employees: [] } };
  const draft = { ...draftOf(rules), points: ["", "", "", ""], typePoints: { quote: "" } };
  expect(rulesOf(draft)).toEqual({});
});

test.each(["-1", "1.5", "1001", "many"])("points of %j are refused in words", (text) => {
  expect(problemsOf({ ...draftOf({}), typePoints: { demo: text } })).toEqual({
    points: "Write whole numbers from 0 to 1000.",
  });
});

test("bands of company size are kept in their order; one without employees is left out, half a one refused", () => {
  const sizePoints = [
    { place: 1, from: "1000", points: "4" },
    { place: 2, from: "200", points: "2" },
    { place: 3, from: "", points: "" },
  ];
  const draft = { ...draftOf({}), sizePoints };
  expect(problemsOf(draft)).toEqual({});
  expect(rulesOf(draft).points?.employees).toEqual([
    { from: 200, points: 2 },
    { from: 1000, points: 4 },
  ]);
  const half = { ...draft, sizePoints: [{ place: 1, from: "", points: "3" }] };
  expect(problemsOf(half).points).toMatch(/^Write from how many employees on/);
});
