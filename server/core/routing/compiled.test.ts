import { expect, test } from "vitest";
import { CASE_NOW, toSituation } from "../cases/case.ts";
import { OPERATORS } from "../conditions/condition.ts";
import { RuleError } from "../conditions/operand.ts";
import { deepestByReference, truthByReference } from "../conditions/reference.ts";
import { seededNumbers } from "../pool/random-pools.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision.ts";
import { drawCircumstances } from "./random-facts.ts";
import { drawLead, drawLibrary, drawRules, ingredientsOf } from "./random-rules.ts";
import type { Situation } from "./situation.ts";

const SEED = 20_261_127;
const RULESETS = 400;
const LEADS_EACH = 50;
const FACTS = ["account fact", "opportunity fact", "yes-or-no fact", "date fact", "an account", "an open opportunity"];
const OUTCOMES = ["missing value", "unknown field", "rule error", "outside its dates", "a variant", "a rule settled"];

test("compiled and indexed rules decide 20,000 leads near them as the plain reading does, traces included", () => {
  const random = seededNumbers(SEED);
  const shares = new Map<string, number>();
  const count = (what: string, isSo = true) => shares.set(what, (shares.get(what) ?? 0) + (isSo ? 1 : 0));
  for (let drawn = 0; drawn < RULESETS; drawn++) {
    const rules = drawRules(random, CASE_NOW);
    const base = toSituation({ guarantee: "", reps: REPS, library: drawLibrary(random), rules, expect: {} });
    for (let at = 0; at < LEADS_EACH; at++) {
      const situation: Situation = { ...base, ...drawCircumstances(random), lead: drawLead(random, rules, CASE_NOW) };
      const decision = decide(situation);
      expect(decision).toStrictEqual(decide(plain(situation)));
      count("pairs");
      for (const one of lookedAt(situation, decision)) count(one);
      count("an account", situation.verdict.account !== null);
      count("an open opportunity", situation.verdict.account?.opportunity !== undefined);
      count(
        "a rule matched",
        decision.sections.some(({ section, matched }) => section !== "catchAll" && matched.length > 0),
      );
      count("a rule settled", decision.reason !== "catch_all" && decision.reason !== "rule_error");
      count("rule error", decision.reason === "rule_error");
      count(
        "missing value",
        decision.exceptions.some(({ type }) => type === "missing_field"),
      );
      count(
        "outside its dates",
        decision.sections.some(({ resting }) => resting !== undefined),
      );
      count(
        "a variant",
        decision.sections.some(({ matched }) => matched.some(({ variant }) => variant !== undefined)),
      );
    }
  }
  const pairs = shares.get("pairs") ?? 0;
  const shareOf = (what: string) => (shares.get(what) ?? 0) / pairs;
  process.stdout.write(`seed ${SEED}, ${pairs} pairs; share of pairs with ${sayShares(shares, shareOf)}\n`);
  expect(pairs).toBe(20_000);
  expect(shareOf("a rule matched")).toBeGreaterThanOrEqual(0.4);
  for (const what of [...OPERATORS, ...FACTS, ...OUTCOMES]) expect(shareOf(what), what).toBeGreaterThanOrEqual(0.01);
}, 120_000);

test("control: a compiled ruleset that takes unknown for true is found by the same comparison", () => {
  const random = seededNumbers(SEED);
  let found = 0;
  for (let drawn = 0; drawn < 20; drawn++) {
    const rules = drawRules(random, CASE_NOW);
    const base = toSituation({ guarantee: "", reps: REPS, library: drawLibrary(random), rules, expect: {} });
    const situation: Situation = { ...base, ...drawCircumstances(random), lead: drawLead(random, rules, CASE_NOW) };
    const lax = withMatches(situation, (matches) => (facts) => matches(facts) !== false);
    if (JSON.stringify(decide(lax)) !== JSON.stringify(decide(plain(situation)))) found++;
  }
  expect(found).toBeGreaterThan(3);
});

const REPS = [{ id: "ana" }, { id: "away", isPaused: true }];

/** What the conditions are made of that this lead was held against: those of the rules up to the one that settled. */
function lookedAt({ ruleset }: Situation, { sections }: Decision): Set<string> {
  const rules = sections.flatMap(({ section, looked }) => {
    return ruleset.sections.find((one) => one.section === section)?.rules.slice(0, looked) ?? [];
  });
  return new Set(rules.flatMap(({ rule }) => [...ingredientsOf(rule.when)]));
}

type Matches = (facts: Parameters<Extract<RuleOf["matches"], (...args: never) => unknown>>[0]) => boolean | null;
type RuleOf = Situation["ruleset"]["sections"][number]["rules"][number];

function withMatches(situation: Situation, change: (matches: Matches) => Matches): Situation {
  const sections = situation.ruleset.sections.map((section) => ({
    ...section,
    index: { always: section.rules.map((_, place) => place), facts: [] },
    rules: section.rules.map((one) => ({
      ...one,
      matches: one.matches instanceof RuleError ? one.matches : change(one.matches),
    })),
  }));
  return { ...situation, ruleset: { ...situation.ruleset, sections } };
}

/** The same situation, every rule asked in turn by the plain reading of its condition. */
function plain(situation: Situation): Situation {
  const { library } = situation.ruleset.ruleset;
  const sections = situation.ruleset.sections.map((section) => ({
    ...section,
    index: { always: section.rules.map((_, place) => place), facts: [] },
    rules: section.rules.map((one) => ({ ...one, matches: () => truthByReference(one.rule.when, situation, library) })),
  }));
  const territories = {
    deepest: () => deepestByReference(situation, library),
    ownerOf: (territory: { id: string }) =>
      situation.ruleset.library.pathTo(territory.id).findLast(({ owner }) => owner !== null)?.owner ?? null,
  } as unknown as Situation["ruleset"]["territories"];
  return { ...situation, ruleset: { ...situation.ruleset, sections, territories } };
}

function sayShares(shares: ReadonlyMap<string, number>, shareOf: (what: string) => number): string {
  const parts = [...shares.keys()].filter((what) => what !== "pairs");
  return parts.map((what) => `${what} ${(shareOf(what) * 100).toFixed(1)}%`).join(", ");
}
