import type { SelectOption } from "#components/ui/select.tsx";
import type { RuleAction } from "#server/core/routing/rule.ts";
import { targetOf } from "./target-choices.ts";

/** What a rule does with a lead that matches: sends it to somebody, sets it aside, or only adds to it. */
export type Outcome = "send" | "nurture" | "disqualified" | "mark";

/** The outcomes in words, in the order they are offered. */
export const OUTCOMES: readonly (SelectOption & { value: Outcome })[] = [
  { value: "send", label: "Send it to" },
  { value: "mark", label: "Only mark it, and go on" },
  { value: "nurture", label: "Nurture" },
  { value: "disqualified", label: "Disqualify" },
];

/** Reads the outcome of a rule. */
export function outcomeOf({ disposition, targets }: RuleAction): Outcome {
  if (disposition === "nurture" || disposition === "disqualified") return disposition;
  return targets.length > 0 ? "send" : "mark";
}

/** The action with another outcome; what the rule adds to the lead stays. */
export function withOutcome(action: RuleAction, outcome: Outcome): RuleAction {
  const review = action.disposition === "account_owner_review" ? action.disposition : null;
  if (outcome === "send")
    return { ...action, disposition: review, targets: action.targets.length > 0 ? action.targets : [targetOf("pool")] };
  return { ...action, targets: [], disposition: outcome === "mark" ? review : outcome };
}
