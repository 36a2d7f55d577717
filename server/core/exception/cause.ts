import { minutesWords } from "../handoff/describe-rule.ts";
import { fieldLabel } from "../handoff/describe-value.ts";
import { capitalised, listed } from "../handoff/names.ts";
import { reasonWords } from "../outcome/reason.ts";
import type { ExceptionType } from "./exception-type.ts";

/** What the cause of an exception is told from. Names are null where there is none, or where its bearer is gone. */
export type CauseFacts = {
  readonly type: ExceptionType;
  /** The fact's key, such as "lead.country". */
  readonly field: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** The values as sent that could not be understood. */
  readonly raws: readonly string[];
  readonly ruleName: string | null;
  readonly poolName: string | null;
  /** Who looks after it; where no rule settled, they have the lead. */
  readonly ownerName: string | null;
  readonly formName: string | null;
  /** Names of reps and members that the detail mentions, by id. */
  readonly names: ReadonlyMap<string, string>;
};

/** Says in one sentence what is the matter. For the list, the panel and the lead's page; the same facts, the same words. */
export function causeOf(facts: CauseFacts): string {
  const { type, detail, poolName } = facts;
  const pool = poolName ? `the pool ${poolName}` : named(facts, "repId", "the rep it waits for");
  switch (type) {
    case "unmatched":
      return unmatched(facts);
    case "missing_field":
      return `${label(facts)} is missing, so ${rule(facts)} could not tell whether it fits.`;
    case "unknown_value":
      return `${label(facts)} ${quoted(facts)} ${facts.raws.length > 1 ? "map" : "maps"} to nothing that is known.`;
    case "no_eligible_rep":
      if (detail["uncoveredRepId"])
        return `${named(facts, "uncoveredRepId", "Its owner")} has the lead, is away, and nobody is named who covers.`;
      return poolName ? `Nobody in ${pool} can take it.` : `It waits for ${pool}, who cannot take it now.`;
    case "at_capacity":
      return `Everybody in ${pool} who is there has reached a limit.`;
    case "held_too_long":
      return `Held for more than ${number(detail["hours"], 24)} hours by ${pool}.`;
    case "unclaimed":
      return `Offered to ${pool} for ${offerSpan(detail)}, and nobody took it.`;
    case "rule_error":
      return `${capitalised(rule(facts))} could not be evaluated${hasIt(facts)}.`;
    case "conflict":
      return `The account and its parent have different owners, and ${rule(facts)} goes by both${hasIt(facts)}.`;
    case "replay_mismatch":
      return replayMismatch(facts);
    case "override":
      return override(facts);
    case "delivery_failed":
      return deliveryFailed(facts);
    case "strategic_account":
      return `${capitalised(rule(facts))} marks this account as strategic.`;
    case "technical_review":
      return `${capitalised(rule(facts))} asks for a technical review.`;
    case "partner_confirmation":
      return `${capitalised(rule(facts))} asks whether they are a partner.`;
    default:
      return parked(facts);
  }
}

function unmatched(facts: CauseFacts): string {
  if (facts.detail["cause"] === "hop_limit")
    return `It was given back ${number(facts.detail["moves"], 3)} times and now waits for a person to place it.`;
  return `No rule found anybody for it${hasIt(facts)}.`;
}

const hasIt = ({ ownerName }: CauseFacts) => (ownerName ? `; ${ownerName} has it meanwhile` : "");

/** How long a lead was on offer: while somebody of the pool was at work, or by the wall clock. */
const offerSpan = ({ minutes, hours, isWallClock }: CauseFacts["detail"]) => {
  if (typeof minutes !== "number") return `${number(hours, 24)} hours`;
  return isWallClock ? minutesWords(minutes) : `${minutesWords(minutes)} of working time`;
};

const PARTS: Readonly<Record<string, string>> = {
  status: "what became of the lead",
  ownerRepId: "the owner",
  poolId: "the pool",
  queueId: "the queue",
  heldForRepId: "whom it waits for",
  priority: "the priority",
  disposition: "the disposition",
  reason: "the reason",
  ruleId: "the rule",
  dueAt: "the due time",
  turns: "the turn in the pool",
  sections: "the rules that matched",
  exceptions: "the exceptions raised",
  cover: "who covers",
};

function replayMismatch({ detail }: CauseFacts): string {
  if (detail["outcome"] === "tampered")
    return "What is on record about this decision is not what was written when it was made.";
  if (detail["outcome"] === "failed") return "This decision could not be made again from what is on record.";
  const parts = Array.isArray(detail["parts"]) ? detail["parts"].map((part) => PARTS[String(part)] ?? "a detail") : [];
  const differing = listed([...new Set(parts)]);
  return `Made again from what is on record, this decision comes out differently${differing ? `: ${differing}` : ""}.`;
}

function override(facts: CauseFacts): string {
  const { detail } = facts;
  const who = named(facts, "by", "Somebody");
  const to = named(facts, "to", "somebody else");
  const moved = detail["from"] ? `moved it from ${named(facts, "from", "somebody")} to ${to}` : `gave it to ${to}`;
  return `${who} ${moved}: “${reasonWords(String(detail["reason"] ?? ""))}”.`;
}

const REFUSALS: Readonly<Record<string, string>> = {
  EENVELOPE: "the address was refused",
  EMESSAGE: "the message was refused",
  EAUTH: "the mail server refused our sign-in",
  ECONNECTION: "the mail server could not be reached",
  ESOCKET: "the mail server could not be reached",
  ETIMEDOUT: "the mail server did not answer",
  EDNS: "the mail server could not be found",
};

function deliveryFailed(facts: CauseFacts): string {
  const tries = number(facts.detail["attempts"], 1);
  const [code = "", answer] = String(facts.detail["code"] ?? "").split(" ");
  const why = REFUSALS[code] ?? "it was not taken";
  const times = tries === 1 ? "" : ` after ${tries} tries`;
  return `The mail to ${named(facts, "repId", "its owner")} could not be delivered${times}: ${why}${answer ? ` (${answer})` : ""}.`;
}

const PARKED: Readonly<Record<string, string>> = {
  unreadable: "it cannot be read",
  wrong_shape: "it is not what the form sends",
  not_storable: "it holds signs that cannot be stored",
  no_identity: "it says neither email nor phone",
  invalid_value: "a value is not valid",
  no_consent: "consent was asked for and not given",
  honeypot: "a field was filled in that no person sees",
  too_fast: "it was filled in within two seconds",
  disposable_address: "the address is a disposable one",
  failed: "it could not be taken in",
};

function parked({ detail, formName }: CauseFacts): string {
  const reasons = Array.isArray(detail["reasons"])
    ? detail["reasons"].map((one) => PARKED[String(one)] ?? String(one))
    : [];
  const form = formName ? `form “${formName}”` : "a form";
  return `Sent through ${form}: ${reasons.length > 0 ? listed(reasons) : "a person should look at it"}.`;
}

const rule = ({ ruleName }: CauseFacts) => (ruleName ? `rule “${ruleName}”` : "a rule");
const label = ({ field }: CauseFacts) => (field === null ? "A value" : fieldLabel(field));
const quoted = ({ raws }: CauseFacts) => listed(raws.map((raw) => `“${raw}”`)) || "as sent";
const number = (value: unknown, otherwise: number) => (typeof value === "number" ? value : otherwise);
const named = ({ detail, names }: CauseFacts, key: string, otherwise: string) =>
  names.get(String(detail[key] ?? "")) ?? otherwise;
