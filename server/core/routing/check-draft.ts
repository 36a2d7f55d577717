import { checkCondition } from "../conditions/check.ts";
import type { Condition } from "../conditions/condition.ts";
import { testsOf } from "../conditions/tests-of.ts";
import { fieldLabel } from "../handoff/describe-value.ts";
import { EMPTY_LIBRARY, type Library } from "../library/library.ts";
import { checkRuleset, type Surroundings } from "./check-ruleset.ts";
import { hasOpenTarget, openTests } from "./open-parts.ts";
import { type Rule, rulesetOf } from "./rule.ts";

/**
 * Something to mend before a draft is published. `path` leads to the test at fault, null when it is not about a test;
 * `libraryId` names the segment, list or territory at fault.
 */
export type DraftProblem = {
  readonly ruleId: string | null;
  readonly libraryId?: string;
  readonly path: string | null;
  readonly code: string;
  readonly message: string;
};

const ABOUT_TESTS = new Set([
  "unknown_field",
  "wrong_operator",
  "wrong_value",
  "unknown_value",
  "unknown_list",
  "unknown_segment",
  "unknown_territory",
  "empty_group",
]);

/**
 * Finds what keeps a draft from being published, in the order of its rules: all that `checkRuleset` finds, with
 * the field named, and what somebody has left open (no name, no field, no value, nobody chosen), in disabled rules too.
 * `library`: what the rules may name.
 */
export function checkDraft(rules: readonly Rule[], around: Surroundings, library = EMPTY_LIBRARY): DraftProblem[] {
  const structural = checkRuleset(rulesetOf(rules, library), around)
    .filter(({ code }) => !ABOUT_TESTS.has(code))
    .map((problem) => ({ ...problem, path: null }));
  return [
    ...structural.filter(({ ruleId }) => ruleId === null),
    ...rules.flatMap((rule) => [...ownProblems(rule, around, library), ...withoutOpenOnes(rule, structural)]),
  ];
}

/** Every field that a condition tests, none twice, in reading order. */
export function factsOf(condition: Condition): string[] {
  return [...new Set(testsOf(condition).map(({ fact }) => fact))];
}

function ownProblems(rule: Rule, around: Surroundings, library: Library): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const add = (code: string, message: string) => problems.push({ ruleId: rule.id, path: null, code, message });
  if (rule.name.trim() === "") add("no_name", "This rule has no name.");
  problems.push(...testProblems(rule, around, library));
  if (hasOpenTarget(rule)) add("open_target", "Nobody is chosen yet: choose who gets the lead.");
  return problems;
}

/** A disabled rule may name what is not there, but must be whole to be kept. */
function testProblems({ id, when, enabled }: Rule, { fields }: Surroundings, library: Library): DraftProblem[] {
  const open = openTests(when);
  const isOpen = (path: string) => open.some((one) => one.path === path);
  const found = checkCondition(when, fields, library).filter(
    ({ path, code }) => !isOpen(path) && (enabled || code === "empty_group"),
  );
  return [
    ...open.map(({ path, fact }) => ({
      path,
      code: "open_value",
      message: fact === "" ? "A condition has no field yet." : `${fieldLabel(fact)}: no value yet.`,
    })),
    ...found.map(({ path, fact, code, message }) => ({
      path,
      code,
      message: fact === "" ? message : `${fieldLabel(fact)}: ${message}`,
    })),
  ].map((problem) => ({ ruleId: id, ...problem }));
}

/** A target that is still open is not also one that does not exist. */
function withoutOpenOnes(rule: Rule, problems: readonly DraftProblem[]): DraftProblem[] {
  const mine = problems.filter(({ ruleId }) => ruleId === rule.id);
  if (!hasOpenTarget(rule)) return mine;
  return mine.filter(({ code }) => !["unknown_rep", "unknown_pool", "unknown_queue"].includes(code));
}
