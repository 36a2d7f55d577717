import type { ExceptionType } from "#server/core/exception/exception-type.ts";
import type { Resolution } from "#server/core/exception/resolution.ts";
import { fieldLabel } from "#server/core/handoff/describe-value.ts";
import { listed } from "#server/core/handoff/names.ts";
import type { Exception } from "./types.ts";

const QUESTIONS: Readonly<Record<ExceptionType, string>> = {
  unmatched: "Who should have this lead?",
  missing_field: "What is missing?",
  unknown_value: "What does it mean?",
  no_eligible_rep: "Who can take it?",
  at_capacity: "Who can take it?",
  held_too_long: "Who can take it?",
  unclaimed: "Who takes it?",
  rule_error: "This rule needs mending",
  conflict: "Whose company is it?",
  replay_mismatch: "Why does it come out differently?",
  override: "Should the rules do this by themselves?",
  delivery_failed: "Does the owner know?",
  strategic_account: "Is it in the right hands?",
  technical_review: "Who reviews it?",
  partner_confirmation: "Is this a partner?",
  spam_doubt: "Is this spam?",
  parked_submission: "Should this become a lead?",
};

/** The question that an exception puts to a person. */
export function questionWords({ type, field, raws }: Exception): string {
  if (type === "missing_field" && field === "lead.employees") return "How many people work there?";
  if (type === "missing_field" && field) return `What is the ${lower(fieldLabel(field))}?`;
  if (type === "unknown_value" && raws.length > 0) return `What does ${listed(raws.map((raw) => `“${raw}”`))} mean?`;
  return QUESTIONS[type];
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What a resolution is called: as a choice, on the button that does it, and what follows from it. */
export type ActionWords = { choice: string; button: string; effect: string };

const ACTIONS: Readonly<Record<Resolution, ActionWords>> = {
  assign: {
    choice: "Give it to somebody",
    button: "Assign",
    effect: "They are told at once, and the clock starts for them.",
  },
  retry: {
    choice: "Decide again",
    button: "Decide again",
    effect: "The rules in force run once more. If that changes nothing, all stays as it is.",
  },
  map: {
    choice: "Map the value",
    button: "Map and decide again",
    effect: "From now on it means this for every lead. Leads that wait because of it are decided again.",
  },
  correct: {
    choice: "Write it on this lead",
    button: "Write and decide again",
    effect: "The lead is decided again with it, unless somebody works on it already.",
  },
  release: {
    choice: "Let it become a lead",
    button: "Let it through",
    effect: "It is decided now, by the rules in force.",
  },
  resend: { choice: "Send the mail again", button: "Send again", effect: "Five attempts, as for a new one." },
  confirm: { choice: "It is right as it is", button: "Confirm", effect: "Nothing changes about the lead." },
  ignore: { choice: "Ignore", button: "Ignore", effect: "Nothing changes." },
};

const CONFIRMED: Readonly<Partial<Record<ExceptionType, string>>> = {
  unmatched: "It stays where it is",
  missing_field: "It stays where it is",
  unknown_value: "Keep it as sent",
  rule_error: "The rule is mended",
  conflict: "It is in the right hands",
  replay_mismatch: "The cause is found",
  override: "It was right to move it",
  delivery_failed: "They know by other means",
  strategic_account: "It is in the right hands",
  technical_review: "The review is done",
  partner_confirmation: "They are a partner",
};

/** The words of a resolution for an exception of this type. */
export function actionWords(action: Resolution, type: ExceptionType): ActionWords {
  const words = ACTIONS[action];
  const confirmed = action === "confirm" ? CONFIRMED[type] : undefined;
  return confirmed ? { ...words, choice: confirmed } : words;
}
