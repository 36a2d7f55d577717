import type { Subject } from "../conditions/facts.ts";
import type { AccountFacts } from "../identify/account-facts.ts";
import type { LEAD_TYPES } from "../lead/lead-type.ts";
import type { LibraryIndex } from "../library/resolve.ts";
import type { Decision, Exclusion, PoolTurn } from "../routing/decision.ts";
import type { Rule } from "../routing/rule.ts";
import { opportunityWords, rolesOf } from "./account-words.ts";
import { exclusionClause, exclusionLabel } from "./exclusion-words.ts";
import { capitalised, listed, type Names, nameOf } from "./names.ts";
import { type Speaking, speakingOf, TO_THE_OWNER } from "./speaking.ts";
import { type Placed, type TerritoryNames, territoriesOf } from "./territory-of.ts";

/** What a reason is told with, beside the decision: names, and what identify found. */
export type ReasonContext = {
  readonly names: Names;
  readonly account: Pick<AccountFacts, "name" | "matchedBy" | "opportunity" | "team" | "parent"> | null;
  readonly companyDomain: string | null;
  readonly leadType: (typeof LEAD_TYPES)[number] | null;
  /** The rep who reads it: an owner is told of their lead as "you". */
  readonly readerRepId?: string | null;
} & TerritoryNames;

/** Answers what the reason of a decision is told with, from the evidence it was made from; names are today's. */
export function reasonContext(
  decision: Placed,
  { lead, source, verdict }: Subject,
  { rules, library }: { readonly rules: readonly Rule[]; readonly library: LibraryIndex },
): Omit<ReasonContext, "names"> {
  return {
    account: verdict.account,
    companyDomain: lead.companyDomain,
    leadType: lead.type,
    ...territoriesOf(decision, rules, { lead, source, verdict, library }),
  };
}

/** The part of a decision that its reason needs: head and turns. */
export type Reasoned = Pick<
  Decision,
  "status" | "reason" | "ownerRepId" | "queueId" | "poolId" | "heldForRepId" | "ruleId" | "turns" | "repsAsked"
>;

/**
 * Says in one sentence why a lead is where it is: "Ana owns this lead because Northwind is
 * their account (matched by domain northwind.com)." For the API's answer, inbox and mail.
 */
export function reasonSentence(decision: Reasoned, context: ReasonContext): string {
  const speaking = speakingIn(decision, context);
  const told = tell(decision, context, speaking);
  return capitalised(decision.status === "assigned" ? `${speaking.owns} this lead ${told}.` : `${told}.`);
}

function speakingIn({ ownerRepId }: Reasoned, { names, readerRepId }: ReasonContext): Speaking {
  const isReader = ownerRepId !== null && ownerRepId === readerRepId;
  return isReader ? TO_THE_OWNER : speakingOf(nameOf(names, "reps", ownerRepId));
}

function tell(decision: Reasoned, context: ReasonContext, speaking: Speaking): string {
  const { names, territory, within } = context;
  const { was, they, them, their } = speaking;
  const pool = `the pool ${nameOf(names, "pools", decision.poolId)}${territory ? `, which has the territory ${territory}` : ""}`;
  const rule = `rule “${nameOf(names, "rules", decision.ruleId)}”${within && within !== territory ? ` for the territory ${within}` : ""}`;
  switch (decision.reason) {
    case "rule_rep":
      return territory
        ? `because ${territory} is ${their} territory, and ${rule} sends it to the territory’s owner`
        : `because ${rule} sends it to ${them}`;
    case "rule_pool":
      return `because ${rule} sends it to ${pool}, ${whyNext(decision.turns.at(-1), speaking)}`;
    case "rule_queue":
      return `this lead waits in the queue ${nameOf(names, "queues", decision.queueId)} because ${rule} sends it there`;
    case "account_owner":
      return becauseOfAccount(context, speaking);
    case "opportunity_owner":
    case "account_team":
    case "parent_account_owner":
      return becauseOfRole(decision, context, speaking);
    case "previous_owner":
      return `because ${they} had it before`;
    case "company_owner":
      return `because ${they} already look after another lead of ${context.companyDomain ?? "the same company"}`;
    case "attached_open_lead":
      return tellAttached(decision, names, speaking);
    case "held_nobody_eligible":
      return `this lead is held: nobody in ${pool} can take it now${whyNobody(decision)}`;
    case "held_owner_unavailable":
      return `this lead waits for ${nameOf(names, "reps", decision.heldForRepId)}, whom ${rule} names${whyNotThem(decision)}`;
    case "released_from_hold":
      return decision.poolId === null
        ? `because it waited for ${them}, and ${they} can take it now`
        : `because it was held by ${pool}, and ${was} next when somebody there could take it`;
    case "pool_manager":
      return `because nobody in ${pool} could take it, and the pool leaves such leads to ${them}`;
    case "pool_assign_anyway":
      return `because ${rule} sends it to ${pool}; nobody there was free, it was given all the same, and ${was} next`;
    case "pool_assign_with_cover":
      return `because ${rule} sends it to ${pool}; nobody there was free, ${was} next, and somebody covers meanwhile`;
    case "offered_to_pool":
      return `this lead waits in ${pool} for the first to accept it`;
    case "claimed_from_pool":
      return `because ${pool} offered it to all its members, and ${was} the first to accept`;
    case "catch_all":
      return `because no other rule found anybody, and ${they} answer for such leads`;
    case "rule_error":
      return `because ${rule} could not be evaluated, and ${they} answer for such leads`;
    case "manual":
      return `because ${they} were picked by hand`;
    default:
      return tellSetAside(decision, context, rule);
  }
}

/** Why a pool's lead went to this member of those who could take it, by the pool's method. */
function whyNext(turn: PoolTurn | undefined, { owner, was }: Speaking): string {
  if (turn?.isSticky) return `where ${owner} had the last lead of the same company`;
  switch (turn?.method) {
    case "least_loaded":
      return "and nobody who could take it had fewer open leads";
    case "most_spare":
      return "and nobody who could take it had more room";
    case "longest_idle":
      return "and nobody who could take it had waited longer";
    default:
      return `and ${was} next there`;
  }
}

function tellSetAside({ status, reason }: Reasoned, { leadType }: ReasonContext, rule: string): string {
  const goes = status === "disqualified" ? "this lead is disqualified" : "this lead goes to nurture";
  if (reason === "nurture_rule" || reason === "disqualified_rule") return `${goes} because ${rule} says so`;
  const inquiry = leadType === null ? "this inquiry" : `an inquiry of type ${leadType.replaceAll("_", " ")}`;
  return `${goes} because ${inquiry} is not for sales and nobody owns it`;
}

function becauseOfAccount({ account }: ReasonContext, { their, theirs }: Speaking): string {
  if (account === null) return `because the account is ${theirs}`;
  const { how, value } = account.matchedBy;
  return `because ${account.name} is ${their} account (matched by ${how.replaceAll("_", " ")} ${value})`;
}

/** What somebody other than the account's owner has to do with the account, and how it was found. */
function becauseOfRole(
  { reason, ownerRepId }: Reasoned,
  { account }: ReasonContext,
  { they, their }: Speaking,
): string {
  if (account === null) return `because ${they} know the account`;
  const { how, value } = account.matchedBy;
  const found = `(matched by ${how.replaceAll("_", " ")} ${value})`;
  const { opportunity, parent } = account;
  if (reason === "opportunity_owner" && opportunity)
    return `because ${they} work the open opportunity ${opportunityWords(opportunity)} of ${account.name} ${found}`;
  if (reason === "parent_account_owner" && parent)
    return `because ${parent.name}, the parent of ${account.name} ${found}, is ${their} account`;
  return `because ${they} are the ${rolesOf(account, ownerRepId) ?? "contact"} of ${account.name} ${found}`;
}

function tellAttached({ status, queueId, poolId }: Reasoned, names: Names, { theirs }: Speaking): string {
  if (status === "queued" && queueId === null)
    return `this further inquiry joins a lead that waits in the pool ${nameOf(names, "pools", poolId)} for the first to accept it`;
  if (status === "assigned") return `because it was ${theirs} already: this is a further inquiry of an open lead`;
  return `this further inquiry joins an open lead in the queue ${nameOf(names, "queues", queueId)}`;
}

/** " (2 outside hours, 1 at cap)", the most frequent reason first. */
function whyNobody({ turns, poolId }: Reasoned): string {
  const counts = new Map<Exclusion, number>();
  for (const [, verdict] of turns.findLast((turn) => turn.poolId === poolId)?.candidates ?? []) {
    if (typeof verdict === "string") counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  const parts = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => `${count} ${exclusionLabel(code).toLowerCase()}`);
  return parts.length > 0 ? ` (${listed(parts)})` : "";
}

function whyNotThem({ repsAsked, heldForRepId }: Reasoned): string {
  const exclusion = repsAsked.findLast(({ repId }) => repId === heldForRepId)?.exclusion;
  return exclusion ? ` and who ${exclusionClause(exclusion)}` : "";
}
