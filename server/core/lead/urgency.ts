/** How soon a lead must be acted on, most urgent first. */
export const PRIORITIES = ["P1", "P2", "P3", "P4"] as const;

/** One of `PRIORITIES`. */
export type Priority = (typeof PRIORITIES)[number];

/** What should happen with a lead; every lead has exactly one (glossary, product.md section 1). */
export const DISPOSITIONS = [
  "sales",
  "qualification",
  "nurture",
  "account_owner_review",
  "partner_confirmation",
  "technical_review",
  "hold",
  "disqualified",
] as const;

/** One of `DISPOSITIONS`. */
export type Disposition = (typeof DISPOSITIONS)[number];
