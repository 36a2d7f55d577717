import type { Condition } from "../conditions/condition.ts";
import { evaluate, type Truth } from "../conditions/evaluate.ts";
import type { Subject } from "../conditions/facts.ts";
import { testsOf } from "../conditions/tests-of.ts";
import { describeTest, plainText } from "./describe-condition.ts";
import { capitalised, namesIn } from "./names.ts";

/**
 * Answers the one thing about a lead that, had it been so, would have made a condition true:
 * "Employees is at most 249". Null when it is true already or more than one thing is in the way.
 * Throws RuleError.
 */
export function nearMiss(condition: Condition, subject: Subject): string | null {
  const tests = testsOf(condition);
  const truths = tests.map((test) => evaluate(test, subject));
  if (combine(condition, truths) === true) return null;
  for (const [at, test] of tests.entries()) {
    const wasTrue = truths[at] === true;
    if (combine(condition, truths.with(at, !wasTrue)) === true)
      return capitalised(plainText(describeTest(test, wasTrue, namesIn(subject.library))));
  }
  return null;
}

/** Puts the truths of a condition's tests, from top to bottom, together. */
function combine(condition: Condition, truths: readonly Truth[]): Truth {
  let next = 0;
  const visit = (part: Condition): Truth => {
    if ("all" in part) return conjunction(part.all.map(visit));
    if ("any" in part) return negation(conjunction(part.any.map(visit).map(negation)));
    return "not" in part ? negation(visit(part.not)) : (truths[next++] ?? null);
  };
  return visit(condition);
}

function conjunction(parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function negation(truth: Truth): Truth {
  return truth === null ? null : !truth;
}
