import type { Payback } from "../pool/absence.ts";
import type { Method } from "../pool/pool-rules.ts";
import type { Disposition, Priority, Section } from "./rule.ts";
import type { PoolLedger, RepLoad } from "./situation.ts";

/** Rises when behaviour is meant to change; the golden cases change in the same commit. */
export const ENGINE_VERSION = 5;

/** Why the run happened: a first look, a further submission of an open lead, the release of a held one, or a second look. */
export type DecisionKind = "decided" | "attached" | "release" | "redecided";
/** Where a lead stands after the decision. parked: not decided, kept with its raw bytes. */
export type DecisionStatus = "assigned" | "queued" | "held" | "nurture" | "disqualified" | "parked";

/**
 * Why a rep could not take the lead, in order of precedence: the first that holds is the
 * one recorded. `excluded`: the rep had this lead before and must not get it back. `at_cap`: the daily cap over
 * all pools; caps are of pools only. So are the last three: a pool may pass over slow reps, leads that the pool
 * holds come first, and a rep gets only so many of them at a time.
 */
export const EXCLUSIONS = [
  "inactive",
  "excluded",
  "paused",
  "time_off",
  "holiday",
  "off_schedule",
  "at_hour_cap",
  "at_cap",
  "at_week_cap",
  "at_month_cap",
  "at_pool_hour_cap",
  "at_pool_day_cap",
  "at_pool_week_cap",
  "at_pool_month_cap",
  "at_open_limit",
  "slow",
  "missing_skill",
  "condition_not_met",
  "behind_held",
  "paced",
  "less_skilled",
  "later_tier",
] as const;
/** One of `EXCLUSIONS`. */
export type Exclusion = (typeof EXCLUSIONS)[number];

/** The one code that answers "why this owner". Sentences are rendered from it, never stored. */
export const REASONS = [
  "rule_rep",
  "rule_pool",
  "rule_queue",
  "account_owner",
  "opportunity_owner",
  "account_team",
  "parent_account_owner",
  "previous_owner",
  "company_owner",
  "attached_open_lead",
  "held_nobody_eligible",
  "held_owner_unavailable",
  "released_from_hold",
  "pool_manager",
  "pool_assign_anyway",
  "pool_assign_with_cover",
  "offered_to_pool",
  "claimed_from_pool",
  "nurture_proposed",
  "disqualified_proposed",
  "nurture_rule",
  "disqualified_rule",
  "catch_all",
  "rule_error",
  "manual",
] as const;
/** One of `REASONS`. */
export type ReasonCode = (typeof REASONS)[number];

/**
 * What came of a section. found_nobody: a rule matched and none of its targets could take
 * the lead. replaced: ownership found an owner whom a rule of exceptions overruled.
 */
export const SECTION_OUTCOMES = [
  "not_reached",
  "none_matched",
  "marked",
  "found_nobody",
  "settled",
  "replaced",
  "error",
] as const;
/** One of `SECTION_OUTCOMES`. */
export type SectionOutcome = (typeof SECTION_OUTCOMES)[number];

/** What came of a rule that matched. owner_kept: it would have settled, but the owner stays and it only marked. */
export const EFFECTS = ["settled", "marked", "found_nobody", "owner_kept", "error"] as const;
/** One of `EFFECTS`. */
export type Effect = (typeof EFFECTS)[number];

/** A section as the run went through it: how many enabled rules it looked at, and those that matched, in order. */
export type SectionTrace = {
  section: Section;
  outcome: SectionOutcome;
  looked: number;
  matched: readonly MatchTrace[];
  /** Rules that would have matched but were outside their dates; left out: none. */
  resting?: number | undefined;
};

/**
 * Rule and effect only: the facts it used are read from the lead's snapshot, so that a decision holds no personal
 * data. `variant`: the place of the company's variant in an A/B rule.
 */
export type MatchTrace = { ruleId: string; effect: Effect; variant?: number | undefined };

/**
 * A pool member as considered: index in the snapshot's member list, exclusion or balance
 * after this turn's entitlement (billionths of a lead), open leads, leads received today, and
 * `loadDetail` where it says anything.
 */
export type CandidateTuple = readonly [
  memberIndex: number,
  verdict: Exclusion | number,
  open: number,
  today: number,
  detail?: readonly number[],
];

/** A rep whom a target named (a rep, or an owner), with what kept the lead from them; null: nothing. `extra` as in RepLoad. */
export type RepAsked = { repId: string; exclusion: Exclusion | null; open: number; today: number; extra?: number };

/** One question to a pool: who is next? `winnerRepId` is null when nobody could take the lead. */
export type PoolTurn = {
  poolId: string;
  method: Method;
  winnerRepId: string | null;
  /** Nobody was eligible and the lead was shared among all active members all the same. */
  isAnyway: boolean;
  /** Whether the turn moved the ledger; where not, `after` is `before`. */
  usesTurn: boolean;
  before: PoolLedger;
  after: PoolLedger;
  candidates: readonly CandidateTuple[];
  /** Who would have won had nobody been excluded; null when that is the winner. */
  otherwiseRepId: string | null;
  /** Left out: no. The winner had the company's last lead, and the pool keeps to them. */
  isSticky?: true | undefined;
  /** Left out: no. The lead was offered to everybody eligible: the first to accept it gets it. */
  isOffer?: true | undefined;
  /** Who earned entitlement although away, and who was paid back a lead of an absence; left out: nobody. */
  away?: readonly string[] | undefined;
  paid?: readonly Payback[] | undefined;
  /** Value points of the lead; left out: 1. */
  points?: number | undefined;
};

/** Types of exceptions that a decision can raise. */
export const EXCEPTIONS_RAISED = [
  "unmatched",
  "missing_field",
  "unknown_value",
  "conflict",
  "no_eligible_rep",
  "at_capacity",
  "rule_error",
  "strategic_account",
  "technical_review",
  "partner_confirmation",
] as const;

/**
 * An exception that a decision raises, with the detail a resolution needs (codes and ids, no personal data). `field`
 * is a fact's key, such as "lead.country"; `uncoveredRepId` the owner who is away and has no cover.
 */
export type RaisedException = {
  type: (typeof EXCEPTIONS_RAISED)[number];
  ruleId: string | null;
  poolId: string | null;
  field: string | null;
  uncoveredRepId?: string;
};

/** Who acts while the owner is away, who stays the owner. `until`: the owner's next working minute, null where nobody knows. `isManager`: the owner has no cover person who is there. */
export type Cover = { repId: string; until: number | null; isManager: boolean };

/** A held lead that goes on: at `until` (epoch milliseconds) to the rule's target number `step`. */
export type Wait = { step: number; until: number };

/** One run of the routing core on one lead: everything needed to commit, explain and replay it. */
export type Decision = {
  id: string;
  leadId: string;
  /** A test lead uses no turn and counts against no cap. */
  isTest: boolean;
  engineVersion: number;
  at: number;
  seed: number;
  kind: DecisionKind;
  status: DecisionStatus;
  ownerRepId: string | null;
  queueId: string | null;
  /** The pool that gave or holds the lead. */
  poolId: string | null;
  /** Left out: nobody has to act beside the owner. */
  cover?: Cover;
  /** The rep whom a held lead waits for, when a rule named one; null when a pool holds it. */
  heldForRepId: string | null;
  priority: Priority;
  disposition: Disposition;
  reason: ReasonCode;
  ruleId: string | null;
  /** Tags that this run adds, in order, none twice. */
  tags: readonly string[];
  /** First-action target: epoch ms in the owner's business time, frozen; null: none or no owner yet. */
  dueAt: number | null;
  sections: readonly SectionTrace[];
  /** Pools asked, in order. */
  turns: readonly PoolTurn[];
  /** Reps asked by name, in order. */
  repsAsked: readonly RepAsked[];
  exceptions: readonly RaisedException[];
  /** Held by one step of a rule with others to follow; left out: held for as long as it takes. */
  wait?: Wait | undefined;
  /** Load of the owner before this lead, `today` counted in the owner's day of `at`; null without owner. */
  loadBefore: RepLoad | null;
  /** The SLA policy that `dueAt` follows; left out: the workspace's response standard. */
  slaPolicyId?: string | undefined;
  /** How the lead is kept warm; left out: no rule named a nurture track. */
  nurtureTrackId?: string | undefined;
  /** Ledgers in which the owner is debited a lead that ownership gave, where pools are set to; left out: none. */
  debits?: readonly string[] | undefined;
};
