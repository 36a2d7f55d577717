import { RuleError } from "../conditions/operand.ts";
import { EMPTY_LEAD } from "../lead/empty-lead.ts";
import type { SkillChoice } from "../pool/skill-choices.ts";
import type { PoolTurn } from "./decision.ts";
import { assignedTo, type Placement } from "./placement.ts";
import { askPool } from "./pool-step.ts";
import type { RosterPool, Situation } from "./situation.ts";

/** People and pools as they stand, and the rules in force. */
export type Standing = Pick<Situation, "now" | "roster" | "ruleset" | "ledgers" | "loads">;

/**
 * Where a lead would end: with whom (`repIds`: one, or all to whom it is offered; held: nobody), by which reason, and in
 * which pool, which is another one where leads go over.
 */
export type NextBySkill = Pick<Placement, "status" | "reason" | "poolId"> & { readonly repIds: readonly string[] };

/**
 * Answers what a pool does with a new lead of which nothing is known but one skill that it asks for, at this instant: the
 * pool is asked as a rule would ask it. Members whose condition needs to know more count as for any such lead: not.
 * Leads that are held already are not looked at. Never throws.
 */
export function nextBySkill(standing: Standing, pool: RosterPool, choice: SkillChoice): NextBySkill {
  const turns: PoolTurn[] = [];
  const placement = place(situationOf(standing, choice), pool, turns);
  const { status, reason, poolId, ownerRepId } = placement;
  const offered = turns.at(-1);
  const repIds = ownerRepId === null ? (offered?.isOffer ? eligibleOf(standing, offered) : []) : [ownerRepId];
  return { status, reason, poolId, repIds };
}

function place(situation: Situation, pool: RosterPool, turns: PoolTurn[]): Placement {
  const held = { ifUnavailable: "hold", priority: situation.proposal.priority } as const;
  try {
    // Who is told to hold always ends somewhere.
    return askPool(situation, pool, held, { turns, reps: [] }) as Placement;
  } catch (error) {
    if (error instanceof RuleError) return assignedTo(situation.ruleset.accountableRepId, "rule_error", null);
    throw error;
  }
}

function eligibleOf({ roster }: Standing, { poolId, candidates }: PoolTurn): string[] {
  const members = roster.pools.get(poolId)?.members ?? [];
  return candidates.flatMap(([at, verdict]) => (typeof verdict === "number" ? (members[at]?.repId ?? []) : []));
}

function situationOf(standing: Standing, { kind, value }: SkillChoice): Situation {
  return {
    ...standing,
    decisionId: "",
    leadId: "",
    seed: 0,
    occasion: "intake",
    lead: { ...EMPTY_LEAD, ...(kind === "language" ? { language: value } : { productInterest: [value] }) },
    source: { kind: "api", name: "" },
    verdict: { kind: "new", previousOwnerId: null, companyOwnerId: null, account: null, standing: null },
    proposal: { priority: "P3", disposition: "qualification" },
    excludedRepIds: [],
    release: null,
    standards: { P1: null, P2: null, P3: null, P4: null },
  };
}
