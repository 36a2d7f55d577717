import { expect, test } from "vitest";
import { fairnessSentence } from "./fairness-words.ts";

const reps = [{ repId: "ana", name: "Ana Duarte" }];
const series = (gap: number, corrections = 0) => ({
  turns: 127,
  corrections,
  worst: { repId: "ana", gap, turn: 9 },
  reps,
});
const pool = (method: Parameters<typeof fairnessSentence>[0]["method"]) => ({
  id: "p",
  name: "EMEA",
  turns: 127,
  method,
});

test("within a lead nobody is named, whatever the method", () => {
  const within = "Over 127 leads of EMEA nobody drifted further than 0.98 of a lead from their share.";
  expect(fairnessSentence(pool("fair_rotation"), series(0.98))).toBe(within);
  expect(fairnessSentence(pool("least_loaded"), series(0.98))).toBe(within);
});

test("beyond it a pool that goes by shares says what can do so", () => {
  const beyond =
    "Over 127 leads of EMEA Ana Duarte drifted furthest, 1.44 leads from their share: outside the band, as";
  expect(fairnessSentence(pool("performance"), series(1.44))).toBe(`${beyond} absence can do.`);
  expect(fairnessSentence(pool("fair_rotation"), series(1.44, 2))).toBe(
    `${beyond} corrections by reassignment and absence can do.`,
  );
});

test("a pool that goes by something else blames nobody's absence", () => {
  expect(fairnessSentence(pool("least_loaded"), series(23.2))).toBe(
    "Over 127 leads of EMEA Ana Duarte got furthest from their share, 23.20 leads: the pool goes by least loaded, not by shares.",
  );
});
