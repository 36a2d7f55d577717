/** Why a lead should not count as a rep's in the pool that gave it. */
export const CREDIT_REASONS = ["bad_lead", "spam", "duplicate", "no_show"] as const;
/** One of `CREDIT_REASONS`. */
export type CreditReason = (typeof CREDIT_REASONS)[number];

/** Where a request for a credit stands. */
export type CreditState = "pending" | "approved" | "declined";

const WORDS: Readonly<Record<CreditReason, string>> = {
  bad_lead: "Bad lead",
  spam: "Spam",
  duplicate: "Duplicate",
  no_show: "No-show",
};

/** Says why a credit is asked for. */
export function creditWords(reason: CreditReason): string {
  return WORDS[reason];
}
