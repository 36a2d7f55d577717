import { expect, test } from "vitest";
import type { RuleAction } from "#server/core/routing/rule.ts";
import { type Outcome, outcomeOf, withOutcome } from "./outcome.ts";

const base: RuleAction = {
  targets: [{ kind: "pool", id: "emea", ifUnavailable: "hold" }],
  disposition: null,
  priority: "P1",
  tags: ["x"],
  exceptionType: null,
  replacesOwner: false,
};

test.each<Outcome>(["send", "split", "nurture", "disqualified", "mark"])(
  "%s is read back, and what the rule adds stays",
  (outcome) => {
    const action = withOutcome(base, outcome);
    expect(outcomeOf(action)).toBe(outcome);
    expect(action).toMatchObject({ priority: "P1", tags: ["x"] });
  },
);

test("a rule that sets leads aside sends them to nobody", () => {
  expect(withOutcome(base, "nurture").targets).toEqual([]);
});

test("sending keeps the targets, or begins one", () => {
  expect(withOutcome(base, "send").targets).toEqual(base.targets);
  expect(withOutcome(withOutcome(base, "mark"), "send").targets).toHaveLength(1);
});

test("a review by the account owner is a mark and survives", () => {
  const reviewed = { ...base, disposition: "account_owner_review" as const };
  expect(withOutcome(reviewed, "mark").disposition).toBe("account_owner_review");
  expect(outcomeOf(reviewed)).toBe("send");
});

test("a split begins with the targets there were, and sending again keeps those of its first variant", () => {
  const split = withOutcome(base, "split");
  expect(split.targets).toEqual([]);
  expect(split.split?.map(({ share }) => share)).toEqual([50, 50]);
  expect(withOutcome(split, "send")).toEqual(base);
});
