import * as z from "zod";

/** What a rep can log as done with a lead. The first one with an outcome stops the clock (product.md 2.9). */
export const LOGGED_KINDS = ["call", "email", "meeting", "note"] as const;
/** One of `LOGGED_KINDS`. */
/** One of `LOGGED_KINDS`. */
export type LoggedKind = (typeof LOGGED_KINDS)[number];

/** What came of it, by kind; codes, so that no personal data is kept with an action. */
export const OUTCOMES = {
  call: ["reached", "left_message", "no_answer", "wrong_number"],
  email: ["sent", "replied", "bounced"],
  meeting: ["booked", "held", "no_show"],
  note: ["reached_elsewhere", "waiting_for_them", "no_contact_needed"],
} as const satisfies Record<LoggedKind, readonly string[]>;
/** A code of what came of an action. */
/** One of `OUTCOMES`, of whatever kind. */
export type Outcome = (typeof OUTCOMES)[LoggedKind][number];

/** What happens next. */
export const NEXT_STEPS = [
  "call_again",
  "send_information",
  "send_quote",
  "meet",
  "wait_for_reply",
  "hand_over",
  "none",
] as const;
/** A code of what happens next. */
/** One of `NEXT_STEPS`. */
export type NextStep = (typeof NEXT_STEPS)[number];

/** Outcomes in words. */
/** Each outcome as a person reads it. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  reached: "Reached",
  left_message: "Left a message",
  no_answer: "No answer",
  wrong_number: "Wrong number",
  sent: "Sent",
  replied: "They replied",
  bounced: "Bounced",
  booked: "Booked",
  held: "Held",
  no_show: "They did not come",
  reached_elsewhere: "Reached another way",
  waiting_for_them: "Waiting for them",
  no_contact_needed: "No contact needed",
};

/** Next steps in words. */
/** Each next step as a person reads it. */
export const NEXT_STEP_WORDS: Readonly<Record<NextStep, string>> = {
  call_again: "Call again",
  send_information: "Send information",
  send_quote: "Send a quote",
  meet: "Meet",
  wait_for_reply: "Wait for a reply",
  hand_over: "Hand over",
  none: "Nothing for now",
};

/** One logged action as it is entered: the outcome must be one of its kind's. `note` is kept as a note of the lead. */
export const loggedActionSchema = z
  .object({
    kind: z.enum(LOGGED_KINDS),
    outcome: z.string().max(40),
    nextStep: z.enum(NEXT_STEPS),
    note: z.string().trim().max(5_000).default(""),
  })
  .refine(({ kind, outcome }) => isOutcomeOf(kind, outcome), { path: ["outcome"], error: "Choose what came of it." });
/** What `loggedActionSchema` reads. */
/** What `loggedActionSchema` reads. */
export type LoggedAction = z.infer<typeof loggedActionSchema>;

/** Answers whether an outcome belongs to a kind of action. */
export function isOutcomeOf(kind: LoggedKind, outcome: string): outcome is Outcome {
  const known: readonly string[] = OUTCOMES[kind];
  return known.includes(outcome);
}
