import type { SelectOption } from "#components/ui/select.tsx";
import type { RuleAction, Target } from "#server/core/routing/rule.ts";
import { targetOf } from "./target-choices.ts";

/** What a rule does with a lead that matches: sends it to somebody, by share of companies or not, sets it aside, or only adds to it. */
export type Outcome = "send" | "split" | "nurture" | "disqualified" | "mark";

/** The outcomes in words, in the order they are offered. */
export const OUTCOMES: readonly (SelectOption & { value: Outcome })[] = [
  { value: "send", label: "Send it to" },
  { value: "split", label: "Send it by share of companies (A/B)" },
  { value: "mark", label: "Only mark it, and go on" },
  { value: "nurture", label: "Nurture" },
  { value: "disqualified", label: "Disqualify" },
];

/** Reads the outcome of a rule. */
export function outcomeOf({ disposition, targets, split }: RuleAction): Outcome {
  if (disposition === "nurture" || disposition === "disqualified") return disposition;
  if (split) return "split";
  return targets.length > 0 ? "send" : "mark";
}

/** The action with another outcome; what the rule adds to the lead stays, and whom it named as far as that fits. */
export function withOutcome({ split, ...action }: RuleAction, outcome: Outcome): RuleAction {
  const review = action.disposition === "account_owner_review" ? action.disposition : null;
  const named = action.targets.length > 0 ? action.targets : (split?.[0]?.targets ?? []);
  const targets: Target[] = named.length > 0 ? named : [targetOf("pool")];
  switch (outcome) {
    case "send":
      return { ...action, disposition: review, targets };
    case "split":
      return {
        ...action,
        disposition: review,
        targets: [],
        split: split ?? [
          { name: "A", share: 50, targets },
          { name: "B", share: 50, targets: [targetOf("pool")] },
        ],
      };
    default:
      return { ...action, targets: [], disposition: outcome === "mark" ? review : outcome };
  }
}
