import { canAmend } from "../normalise/amend.ts";
import type { ExceptionType } from "./exception-type.ts";

/**
 * What a person can do about an exception. `assign`: give the lead to a rep; `retry`: decide it again; `map`: teach
 * the workspace the value for all leads; `correct`: write the value on this lead and decide it again; `release`: let a
 * parked submission become a lead; `resend`: send the mail again; `confirm`: it is right as it is; `ignore`: nothing to do.
 */
export const RESOLUTIONS = ["assign", "retry", "map", "correct", "release", "resend", "confirm", "ignore"] as const;

/** One of `RESOLUTIONS`. */
export type Resolution = (typeof RESOLUTIONS)[number];

const BY_TYPE: Readonly<Record<ExceptionType, readonly Resolution[]>> = {
  replay_mismatch: ["confirm"],
  rule_error: ["retry", "assign", "confirm"],
  conflict: ["confirm", "assign"],
  no_eligible_rep: ["assign", "retry"],
  at_capacity: ["assign", "retry"],
  held_too_long: ["assign", "retry"],
  unclaimed: ["assign", "retry"],
  unmatched: ["assign", "retry", "confirm"],
  missing_field: ["correct", "assign", "confirm"],
  unknown_value: ["map", "correct", "confirm"],
  delivery_failed: ["resend", "confirm"],
  override: ["confirm"],
  strategic_account: ["confirm", "assign"],
  technical_review: ["confirm", "assign"],
  partner_confirmation: ["confirm", "assign"],
  spam_doubt: ["release"],
  parked_submission: ["release"],
};

/** The value of this field is one of a list that the workspace keeps itself. */
export const MAPPED_FIELD = "lead.productInterest";

/**
 * Answers what can be done about an open exception, the first is the one to offer. `field` is the fact's key;
 * `canMap`: the person may change the workspace's lists.
 */
export function resolutionsOf(
  { type, field }: { type: ExceptionType; field: string | null },
  canMap: boolean,
): Resolution[] {
  const fits = (one: Resolution) => {
    if (one === "map") return field === MAPPED_FIELD && canMap;
    return one !== "correct" || (field !== null && canAmend(field));
  };
  return [...BY_TYPE[type].filter(fits), "ignore"];
}

/** Types that nobody settles without a word, whatever their role: what was found out is kept on the lead. */
const TOLD: ReadonlySet<ExceptionType> = new Set(["replay_mismatch"]);

/** Answers whether who settles an exception says why: a rep always, others where the type asks for it. */
export const needsNote = (type: ExceptionType, isManager: boolean): boolean => !isManager || TOLD.has(type);

/** What is written down as the outcome. The last two come of what happens to the lead itself. */
export const OUTCOME_OF: Readonly<Record<Resolution, string>> = {
  assign: "assigned",
  retry: "decided_again",
  map: "mapped",
  correct: "corrected",
  release: "released",
  resend: "sent_again",
  confirm: "confirmed",
  ignore: "ignored",
};

const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  assigned: "Assigned",
  decided_again: "Decided again",
  mapped: "Value mapped",
  corrected: "Value corrected",
  released: "Became a lead",
  sent_again: "Mail sent again",
  confirmed: "Confirmed",
  ignored: "Ignored",
  moved_on: "The lead moved on",
};

/** The words of a stored outcome; one of an older version is shown as it is. */
export const outcomeWords = (outcome: string): string => OUTCOME_WORDS[outcome] ?? outcome;
