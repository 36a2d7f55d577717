import type { FoundDecision } from "#db/queries/intake/decisions.ts";
import type { ReasonContext, Reasoned } from "#server/core/handoff/reason.ts";
import type { Decision } from "#server/core/routing/decision.ts";
import { indexRoster, rosterSchema } from "#server/core/routing/roster.ts";
import type { Situation } from "#server/core/routing/situation.ts";
import { leadSnapshotSchema } from "#server/core/routing/snapshot.ts";
import { fromStored } from "#server/core/routing/store.ts";
import { type DecisionHead, decisionBodySchema } from "#server/core/routing/stored-decision.ts";

/** What the reason of a decision is told from. */
export type Told = Omit<ReasonContext, "names"> & { decision: Reasoned };

/** What a decision that was just made is told from. */
export const toldNow = ({ verdict, lead }: Situation, decision: Decision): Told => ({
  decision,
  account: verdict.account,
  companyDomain: lead.companyDomain,
  leadType: lead.type,
});

/** What a decision on record is told from; the same sentence as when it was made. */
export function toldFromRecord({ row, snapshot, roster }: FoundDecision): Told {
  const index = indexRoster(rosterSchema.parse(roster), row.roster_hash as string);
  const { lead, verdict } = leadSnapshotSchema.parse(snapshot);
  const decision = fromStored({ head: headOf(row), body: decisionBodySchema.parse(row.body) }, index);
  return { decision, account: verdict.account, companyDomain: lead.companyDomain, leadType: lead.type };
}

/** The single values of a stored decision, as the core names them. */
export function headOf(row: FoundDecision["row"]): DecisionHead {
  return {
    id: row.id,
    leadId: row.lead_id,
    isTest: row.is_test,
    engineVersion: row.engine_version,
    at: Date.parse(row.at as string),
    seed: row.seed,
    kind: row.kind,
    status: row.status,
    ownerRepId: row.owner_rep_id,
    queueId: row.queue_id,
    poolId: row.pool_id,
    heldForRepId: row.held_for_rep_id,
    priority: row.priority,
    disposition: row.disposition,
    reason: row.reason,
    ruleId: row.rule_id,
    dueAt: row.due_at === null ? null : Date.parse(row.due_at),
  } as DecisionHead;
}
