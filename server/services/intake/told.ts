import type { FoundDecision } from "#db/queries/intake/decisions.ts";
import { type ReasonContext, type Reasoned, reasonContext } from "#server/core/handoff/reason.ts";
import { LibraryIndex } from "#server/core/library/resolve.ts";
import type { Decision } from "#server/core/routing/decision.ts";
import { indexRoster, rosterSchema } from "#server/core/routing/roster.ts";
import type { Ruleset } from "#server/core/routing/rule.ts";
import type { Situation } from "#server/core/routing/situation.ts";
import { leadSnapshotSchema } from "#server/core/routing/snapshot.ts";
import { fromStored } from "#server/core/routing/store.ts";
import { type DecisionHead, decisionBodySchema } from "#server/core/routing/stored-decision.ts";

/** What the reason of a decision is told from. */
export type Told = Omit<ReasonContext, "names"> & { decision: Reasoned };

/** What a decision that was just made is told from. */
export function toldNow(situation: Situation, decision: Decision): Told {
  const { ruleset, library } = situation.ruleset;
  return { decision, ...reasonContext(decision, situation, { rules: ruleset.rules, library }) };
}

/** What a decision on record is told from; the same sentence as when it was made. `ruleset` is the version that decided. */
export function toldFromRecord({ row, snapshot, roster }: FoundDecision, { rules, library }: Ruleset) {
  const index = indexRoster(rosterSchema.parse(roster), row.roster_hash as string);
  const decision = fromStored({ head: headOf(row), body: decisionBodySchema.parse(row.body) }, index);
  const known = { rules, library: new LibraryIndex(library) };
  return { decision, ...reasonContext(decision, leadSnapshotSchema.parse(snapshot), known) };
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
