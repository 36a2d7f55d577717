/** Why an owner gives a lead back; the rules then decide again without those who had it. */
export const REJECT_REASONS = [
  "wrong_region",
  "wrong_segment",
  "other_owner",
  "language",
  "no_time",
  "bad_data",
] as const;
/** One of `REJECT_REASONS`. */
/** One of `REJECT_REASONS`. */
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Why a person hands a lead to another rep. */
export const REASSIGN_REASONS = [
  "wrong_region",
  "wrong_segment",
  "other_owner",
  "language",
  "no_time",
  "absence",
  "customer_asked",
  "balance",
] as const;
/** One of `REASSIGN_REASONS`. */
/** One of `REASSIGN_REASONS`. */
export type ReassignReason = (typeof REASSIGN_REASONS)[number];

/** Why a lead is closed without a sale in sight. */
export const DISQUALIFY_REASONS = [
  "spam",
  "no_need",
  "not_a_fit",
  "competitor",
  "student",
  "duplicate",
  "unreachable",
] as const;
/** One of `DISQUALIFY_REASONS`. */
/** One of `DISQUALIFY_REASONS`. */
export type DisqualifyReason = (typeof DISQUALIFY_REASONS)[number];

/** Why a lead goes back to be nurtured. */
export const RECYCLE_REASONS = ["not_now", "no_budget", "no_answer", "no_decision"] as const;
/** One of `RECYCLE_REASONS`. */
/** One of `RECYCLE_REASONS`. */
export type RecycleReason = (typeof RECYCLE_REASONS)[number];

/** Any reason a person gives for moving or closing a lead. */
/** Why something was done with a lead, of whatever kind. */
export type Reason = RejectReason | ReassignReason | DisqualifyReason | RecycleReason;

/** Reasons in words. */
/** Each reason as a person reads it. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  wrong_region: "Wrong region",
  wrong_segment: "Wrong segment or product",
  other_owner: "Somebody else knows this customer",
  language: "I do not speak their language",
  no_time: "No time for it now",
  bad_data: "The data is wrong",
  absence: "The owner is away",
  customer_asked: "The customer asked for it",
  balance: "To even out the load",
  spam: "Spam",
  no_need: "No need",
  not_a_fit: "Not a fit",
  competitor: "A competitor",
  student: "A student",
  duplicate: "A duplicate",
  unreachable: "Cannot be reached",
  not_now: "Not now",
  no_budget: "No budget",
  no_answer: "No answer",
  no_decision: "No decision",
};

const ROUTING_REASONS: ReadonlySet<string> = new Set<Reason>([
  "wrong_region",
  "wrong_segment",
  "other_owner",
  "language",
]);

/** Answers whether a rejection or reassignment for this reason says that the routing was wrong (product.md 6, routing miss). */
export const isRoutingReason = (reason: string): boolean => ROUTING_REASONS.has(reason);

/** The words of a stored reason; a reason of an older version is shown as it is. */
export const reasonWords = (reason: string): string =>
  (REASON_WORDS as Readonly<Record<string, string>>)[reason] ?? reason;
