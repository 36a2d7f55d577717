/** Types of exceptions, those that wait for a person most urgently first. */
export const EXCEPTION_TYPES = [
  "replay_mismatch",
  "rule_error",
  "conflict",
  "no_eligible_rep",
  "at_capacity",
  "held_too_long",
  "unclaimed",
  "unmatched",
  "missing_field",
  "unknown_value",
  "delivery_failed",
  "override",
  "strategic_account",
  "technical_review",
  "partner_confirmation",
  "spam_doubt",
  "parked_submission",
] as const;

/** One of `EXCEPTION_TYPES`. */
export type ExceptionType = (typeof EXCEPTION_TYPES)[number];

/** What an exception type is called on the screen. */
export const EXCEPTION_WORDS: Readonly<Record<ExceptionType, string>> = {
  replay_mismatch: "Replay mismatch",
  rule_error: "Rule error",
  conflict: "Conflict of owners",
  no_eligible_rep: "No eligible rep",
  at_capacity: "At capacity",
  held_too_long: "Held too long",
  unclaimed: "Nobody took the lead",
  unmatched: "Unmatched",
  missing_field: "Missing field",
  unknown_value: "Unknown value",
  delivery_failed: "Delivery failed",
  override: "Override",
  strategic_account: "Strategic account",
  technical_review: "Technical review",
  partner_confirmation: "Partner confirmation",
  spam_doubt: "Spam doubt",
  parked_submission: "Parked submission",
};

/** Where an exception can stand. */
export const EXCEPTION_STATES = ["open", "resolved", "ignored"] as const;
