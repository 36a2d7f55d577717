import { evaluate, type Truth } from "../conditions/evaluate.ts";
import type { Subject } from "../conditions/facts.ts";
import type { Decision, Effect, SectionOutcome } from "../routing/decision.ts";
import type { Rule, Section } from "../routing/rule.ts";
import { isInEffect } from "../routing/split.ts";
import { type ExplainedTest, explainCondition } from "./explain-condition.ts";
import { sectionTitle } from "./explain-sections.ts";

/**
 * A rule as it came out for a lead. `truth` "broken": it cannot be evaluated. `isReached`: the run looked at it
 * before it ended. `isResting`: it was outside its dates.
 */
export type RuleVerdict = {
  readonly rule: Rule;
  readonly truth: Truth | "broken";
  readonly effect: Effect | null;
  readonly isReached: boolean;
  readonly isResting: boolean;
  readonly tests: readonly ExplainedTest[];
};

/** A section of the run, with every enabled rule of it. */
export type VerdictSection = {
  readonly section: Section;
  readonly title: string;
  readonly outcome: SectionOutcome;
  readonly rules: readonly RuleVerdict[];
};

/** How they are asked: instants are told on the clock of `timeZone` (UTC); `isShown` says which rules are asked (all). */
type Asking = { timeZone?: string | undefined; isShown?: (rule: Rule, effect: Effect | null) => boolean };

/**
 * Asks the enabled rules of a version what each says of a lead, in running order, and sets it beside what the run did.
 * Never throws.
 */
export function everyRule(
  rules: readonly Rule[],
  decision: Pick<Decision, "sections" | "at">,
  subject: Subject,
  { timeZone, isShown = () => true }: Asking = {},
): VerdictSection[] {
  return decision.sections.map(({ section, outcome, looked, matched }) => {
    const effects = new Map(matched.map(({ ruleId, effect }) => [ruleId, effect]));
    const enabled = rules.filter((rule) => rule.enabled && rule.section === section);
    const verdicts = enabled.flatMap((rule, at) => {
      const effect = effects.get(rule.id) ?? null;
      if (!isShown(rule, effect)) return [];
      const isResting = !isInEffect(rule, decision.at);
      const tests = explainCondition(rule.when, subject, timeZone);
      return [{ rule, truth: truthOf(rule, subject), effect, isReached: at < looked, isResting, tests }];
    });
    return { section, title: sectionTitle(section), outcome, rules: verdicts };
  });
}

function truthOf({ when }: Rule, subject: Subject): Truth | "broken" {
  try {
    return evaluate(when, subject);
  } catch {
    return "broken";
  }
}
