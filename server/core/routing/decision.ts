import type { PoolLedger, RepLoad } from "./situation.ts";
import type { Disposition, Priority, Section } from "./rule.ts";

/** Rises when behaviour is meant to change; the golden cases change in the same commit. */
export const ENGINE_VERSION = 1;

export type DecisionKind = "decided" | "attached" | "release" | "redecided";
export type DecisionStatus = "assigned" | "queued" | "held" | "nurture" | "disqualified" | "parked";

/** Why a member of a pool could not take the lead. */
export const EXCLUSIONS = [
  "inactive", "paused", "time_off", "off_schedule", "at_cap", "at_open_limit", "excluded",
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** The one code that answers "why this owner". Sentences are rendered from it, never stored. */
export const REASONS = [
  "rule_rep", "rule_pool", "rule_queue", "account_owner", "previous_owner", "company_owner",
  "attached_open_lead", "held_nobody_eligible", "held_owner_unavailable", "released_from_hold",
  "pool_manager", "pool_assign_anyway", "nurture_proposed", "nurture_rule", "disqualified_rule",
  "catch_all", "rule_error", "manual",
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** Outcome of a section as the screen shows it. `replaced`: ownership's find was overruled. */
export type SectionTrace = {
  section: Section;
  outcome: "none_matched" | "marked" | "settled" | "passed" | "not_reached";
  /** Rules of the section that were enabled and looked at. */
  looked: number;
  /** Rules that matched, in order, with what came of each and the facts they used. */
  matched: readonly MatchTrace[];
};

export type MatchTrace = {
  ruleId: string;
  effect: "settled" | "marked" | "found_nobody" | "owner_kept" | "error";
  facts: readonly { fact: string; op: string; value: unknown }[];
};

/** A pool member as considered: index in the snapshot's member list, exclusion or balance after this turn's entitlement, open load. */
export type CandidateTuple = readonly [memberIndex: number, verdict: Exclusion | number, openLoad: number];

export type PoolTurn = {
  poolId: string;
  method: "fair_rotation";
  winnerRepId: string | null;
  /** Whether the turn moved the ledger. */
  usesTurn: boolean;
  before: PoolLedger;
  after: PoolLedger;
  candidates: readonly CandidateTuple[];
  /** Who would have won had nobody been excluded; null when that is the winner. */
  otherwiseRepId: string | null;
};

/** Exceptions that a decision raises, with the detail a resolution needs (codes and ids, no personal data). */
export type RaisedException = {
  type: "unmatched" | "missing_field" | "unknown_value" | "no_eligible_rep" | "at_capacity" | "rule_error"
    | "strategic_account" | "technical_review" | "partner_confirmation";
  ruleId: string | null;
  poolId: string | null;
  field: string | null;
};

/** One run of the routing core on one lead: everything needed to commit, explain and replay it. */
export type Decision = {
  id: string;
  leadId: string;
  engineVersion: number;
  at: number;
  seed: number;
  kind: DecisionKind;
  status: DecisionStatus;
  ownerRepId: string | null;
  queueId: string | null;
  poolId: string | null;
  priority: Priority;
  disposition: Disposition;
  reason: ReasonCode;
  ruleId: string | null;
  tags: readonly string[];
  /** First-action target: epoch ms in the owner's business time, frozen; null: none or no owner yet. */
  dueAt: number | null;
  sections: readonly SectionTrace[];
  /** Pools asked, in order; the last one is the one that gave or holds the lead. */
  turns: readonly PoolTurn[];
  exceptions: readonly RaisedException[];
  /** Loads of the owner before the turn; null without owner. */
  loadBefore: RepLoad | null;
};
