import { expect, test } from "vitest";
import { CASE_NOW, toSituation } from "../cases/case.ts";
import { seededNumbers } from "../pool/random-pools.ts";
import { decide } from "../routing/decide.ts";
import { drawCircumstances } from "../routing/random-facts.ts";
import { drawLead, drawLibrary, drawRules } from "../routing/random-rules.ts";
import { everyRule } from "./every-rule.ts";

const SEED = 20_261_127;
const LEADS = 2_000;

test("what every rule says agrees with the stored trace: reached and true is matched, and nothing else is", () => {
  const random = seededNumbers(SEED);
  let matched = 0;
  let accounts = 0;
  for (let drawn = 0; drawn < LEADS; drawn++) {
    const rules = drawRules(random, CASE_NOW);
    const reps = [{ id: "ana" }, { id: "away", isPaused: true }];
    const base = toSituation({ guarantee: "", reps, library: drawLibrary(random), rules, expect: {} });
    const situation = { ...base, ...drawCircumstances(random), lead: drawLead(random, rules, CASE_NOW) };
    const decision = decide(situation);
    const { ruleset, library } = situation.ruleset;
    const sections = everyRule(ruleset.rules, decision, { ...situation, library });
    for (const [at, { section, rules: verdicts }] of sections.entries()) {
      const trace = decision.sections[at];
      const seen = verdicts.filter(({ isReached, isResting }) => isReached && !isResting);
      const holds = seen.filter(({ truth }) => truth === true || truth === "broken").map(({ rule }) => rule.id);
      if (section !== "catchAll") expect(holds).toEqual(trace?.matched.map(({ ruleId }) => ruleId));
      const resting = verdicts.filter(({ isReached, isResting, truth }) => isReached && isResting && truth === true);
      expect(resting).toHaveLength(trace?.resting ?? 0);
      expect(verdicts.filter(({ effect }) => effect !== null)).toHaveLength(trace?.matched.length ?? 0);
      matched += holds.length;
    }
    if (situation.verdict.account) accounts += 1;
  }
  expect(matched).toBeGreaterThan(LEADS);
  expect(accounts / LEADS).toBeGreaterThan(0.3);
});
