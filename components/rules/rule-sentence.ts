import type { Condition, Test } from "#server/core/conditions/condition.ts";
import { describeCondition, type Phrase } from "#server/core/handoff/describe-condition.ts";
import { describeAction } from "#server/core/handoff/describe-rule.ts";
import type { Names } from "#server/core/handoff/names.ts";
import type { Rule } from "#server/core/routing/rule.ts";

const OPEN = "…";

/** Says a rule in plain language, as the list shows it; what somebody has not filled in yet reads "…". */
export function ruleSentence(rule: Pick<Rule, "section" | "when" | "action">, names: Names): Phrase[] {
  const when =
    rule.section === "catchAll"
      ? [{ text: "Everything else", is: "words" as const }]
      : describeCondition(filledCondition(rule.when), withOpen(names));
  return [...when, { text: " → ", is: "words" }, ...describeAction(rule.action, withOpen(names))];
}

/** The condition with "…" where a value is open, without tests that have no field yet. */
export function filledCondition(condition: Condition): Condition {
  if ("all" in condition) return { all: parts(condition.all) };
  if ("any" in condition) return { any: parts(condition.any) };
  if ("not" in condition) return { not: filledCondition(condition.not) };
  return filledTest(condition);
}

const parts = (conditions: readonly Condition[]) =>
  conditions.filter((part) => !("fact" in part && part.fact === "")).map(filledCondition);

function filledTest(test: Test): Test {
  if (test.op === "in") return test.value.length > 0 ? test : { ...test, value: [OPEN] };
  return test.value === "" ? ({ ...test, value: OPEN } as Test) : test;
}

const withOpen = (names: Names): Names => ({
  ...names,
  reps: { ...names.reps, "": OPEN },
  pools: { ...names.pools, "": OPEN },
  queues: { ...names.queues, "": OPEN },
  library: { ...names.library, [OPEN]: OPEN },
});
