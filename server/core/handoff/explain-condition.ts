import type { Condition, Test } from "../conditions/condition.ts";
import { evaluate, type Truth } from "../conditions/evaluate.ts";
import { factReader, type Subject } from "../conditions/facts.ts";
import { describeTest, plainText, type ToldWith } from "./describe-condition.ts";
import { describeValue } from "./describe-value.ts";
import { capitalised, namesIn } from "./names.ts";

/** One test of a rule beside the lead's own value; `holds` is null where the value is missing. */
export type ExplainedTest = { readonly text: string; readonly value: string; readonly holds: Truth };

/**
 * Lists the tests of a condition as they came out for a lead, from top to bottom, instants on the clock of `timeZone`
 * (left out: UTC). A `not` is said within its tests.
 */
export function explainCondition(condition: Condition, subject: Subject, timeZone?: string): ExplainedTest[] {
  const told = { library: namesIn(subject.library), ...(timeZone ? { timeZone } : {}) };
  return explain(condition, subject, { told, isNegated: false });
}

type Telling = { told: ToldWith; isNegated: boolean };

function explain(condition: Condition, subject: Subject, telling: Telling): ExplainedTest[] {
  const { told, isNegated } = telling;
  if ("all" in condition) return condition.all.flatMap((part) => explain(part, subject, telling));
  if ("any" in condition) return condition.any.flatMap((part) => explain(part, subject, telling));
  if ("not" in condition) return explain(condition.not, subject, { told, isNegated: !isNegated });
  const holds = truthOf(condition, subject);
  return [
    {
      text: capitalised(plainText(describeTest(condition, isNegated, told))),
      value: ownValue(condition, subject, told.timeZone),
      holds: holds === null ? null : holds !== isNegated,
    },
  ];
}

function ownValue({ fact, op }: Test, subject: Subject, timeZone?: string): string {
  if (op === "changed") return subject.verdict.changed?.includes(fact) ? "changed" : "as it was";
  if (op === "inSegment" || op === "inTerritory") return "";
  const raw = factReader(fact)?.(subject);
  if (raw === null || raw === undefined || raw === "" || (Array.isArray(raw) && raw.length === 0)) return "not given";
  return typeof raw === "object" && !Array.isArray(raw) ? "cannot be compared" : describeValue(fact, raw, timeZone);
}

/** A test that cannot be evaluated is as good as unknown here: the trace says elsewhere that the rule is broken. */
function truthOf(test: Test, subject: Subject): Truth {
  try {
    return evaluate(test, subject);
  } catch {
    return null;
  }
}
