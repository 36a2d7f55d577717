import type { Cover, Decision, RaisedException } from "#server/core/routing/decision.ts";
import { ruleById } from "#server/core/routing/rule-by-id.ts";
import type { Situation } from "#server/core/routing/situation.ts";
import { snapshotText } from "#server/core/routing/snapshot.ts";
import { toStored } from "#server/core/routing/store.ts";
import type { StoredDecision } from "#server/core/routing/stored-decision.ts";
import { valuesOfTurn } from "#server/core/routing/stored-turn.ts";
import { uuidv7 } from "../../ids.ts";
import { documentHash } from "../document-hash.ts";
import type { LeadState } from "./batch-state.ts";
import { iso, placeLead } from "./lead-row.ts";
import type { BatchContext } from "./run-batch.ts";
import { toldNow } from "./told.ts";

type Recorded = { situation: Situation; decision: Decision; lead: LeadState; seq: number };

/** Adds a decision to the batch with all that makes it last: evidence, the lead's new place, assignment, exceptions. */
export function recordDecision(context: Pick<BatchContext, "state" | "changed" | "told">, recorded: Recorded): void {
  const { rows } = context.state;
  const { situation, decision, lead } = recorded;
  context.told.set(decision.id, toldNow(situation, decision));
  const isMoved = decision.kind !== "attached";
  placeLead(lead.row, decision, situation.ruleset.number);
  lead.row.account_id = situation.verdict.account?.id ?? lead.row.account_id;
  lead.row.submission_count = (lead.row.submission_count ?? 0) + (situation.occasion === "intake" ? 1 : 0);
  if (!lead.isInRows) rows.leadUpdates.push(lead.row);
  lead.isInRows = true;
  const snapshot = snapshotText(situation);
  rows.snapshots.push({ id: decision.id, lead_id: decision.leadId, body: snapshot });
  const stored = toStored(situation, decision);
  rows.decisions.push(decisionRow(recorded, stored, documentHash(snapshot)));
  if (isMoved && decision.ownerRepId !== null) assign(context, recorded);
  if (decision.cover) addCover(context, recorded, decision.cover);
  addExceptions(context, recorded);
  recordLedgers(context, recorded, stored);
  context.changed.topics.push({ topic: "lead", id: decision.leadId });
}

/** Which ledgers moved, and what beside the count of leads is to be written about them. */
function recordLedgers(
  { state, changed }: Pick<BatchContext, "state" | "changed">,
  { situation, decision, seq }: Recorded,
  { body }: StoredDecision,
): void {
  for (const turn of body.turns) {
    if (!turn.used) continue;
    const ledgerId = turn.ledger ?? turn.pool;
    changed.pools.add(ledgerId);
    const values = valuesOfTurn(turn, situation.roster.pools.get(turn.pool), decision.at);
    if (values.length === 0) continue;
    const known = state.values.get(ledgerId);
    if (known) known.push(...values);
    else state.values.set(ledgerId, values);
  }
  for (const poolId of decision.debits ?? []) {
    changed.pools.add(poolId);
    const { leadId, at } = decision;
    const id = uuidv7(at);
    state.rows.debits.push({ id, seq, poolId, repId: decision.ownerRepId ?? "", leadId, at: iso(at) as string });
  }
}

function decisionRow({ situation, seq }: Recorded, { head, body }: StoredDecision, snapshotHash: string) {
  return {
    id: head.id,
    lead_id: head.leadId,
    seq,
    at: iso(head.at),
    kind: head.kind,
    status: head.status,
    reason: head.reason,
    owner_rep_id: head.ownerRepId,
    pool_id: head.poolId,
    queue_id: head.queueId,
    held_for_rep_id: head.heldForRepId,
    priority: head.priority,
    disposition: head.disposition,
    rule_id: head.ruleId,
    ruleset_version: situation.ruleset.number,
    engine_version: head.engineVersion,
    seed: head.seed,
    is_test: head.isTest,
    due_at: iso(head.dueAt),
    roster_hash: situation.roster.hash,
    snapshot_hash: snapshotHash,
    uses_turn: body.turns.some((turn) => turn.used),
    body,
  };
}

/** The owner's side of a decision. In one batch a lead may move more than once: only its last owner is active. */
function assign(
  { state, changed }: Pick<BatchContext, "state" | "changed">,
  { situation, decision, seq }: Recorded,
): void {
  const repId = decision.ownerRepId as string;
  const earlier = state.rows.assignments.findIndex((row) => row.lead_id === decision.leadId);
  if (earlier >= 0) state.rows.assignments.splice(earlier, 1);
  state.rows.assignments.push({
    id: decision.id,
    lead_id: decision.leadId,
    rep_id: repId,
    pool_id: decision.poolId,
    decision_id: decision.id,
    seq,
    via: "decision",
    started_at: iso(decision.at),
  });
  changed.reps.add(repId);
  changed.assigned.push({ leadId: decision.leadId, repId });
  const { companyDomain } = situation.lead;
  if (companyDomain !== null && situation.roster.reps.get(repId)?.isActive)
    state.ownerByCompany.set(companyDomain, { repId, at: decision.at });
}

/** Tests are covered by nobody, so every cover is a task and a mail. */
function addCover(
  { state, changed }: Pick<BatchContext, "state" | "changed">,
  { situation, decision }: Recorded,
  { repId, until, isManager }: Cover,
): void {
  const { id, leadId } = decision;
  const { standing } = situation.verdict;
  state.rows.tasks = state.rows.tasks.filter((row) => row.lead_id !== leadId);
  state.rows.tasks.push({
    id,
    kind: "cover",
    lead_id: leadId,
    rep_id: repId,
    owner_rep_id: decision.ownerRepId,
    decision_id: id,
    is_manager: isManager,
    started_at: iso(decision.at),
    ends_at: iso(until),
  });
  const isRaised = standing !== null && standing.priority !== decision.priority;
  changed.assigned.push({ leadId, repId, isCover: true, decisionId: id, ...(isRaised ? { isRaised } : {}) });
}

/** That nobody covers an open lead is said once, however many inquiries join it. */
function addExceptions({ state: { rows } }: Pick<BatchContext, "state">, recorded: Recorded): void {
  const { kind, leadId } = recorded.decision;
  const all = exceptionRows(recorded);
  if (all.length === 0) return;
  const isAgain = ({ detail }: (typeof all)[number]) => kind === "attached" && "uncoveredRepId" in detail;
  rows.exceptions.push(...all.filter((row) => !isAgain(row)));
  const again = all.filter(isAgain);
  if (again.length > 0) rows.uncovered = [...rows.uncovered.filter((row) => row.lead_id !== leadId), ...again];
}

/** Whom the rule that raised an exception names to resolve it. */
function reviewerOf({ ruleset }: Situation, { ruleId }: RaisedException): string | null {
  return ruleById(ruleset.ruleset.rules, ruleId)?.action.reviewerRepId ?? null;
}

function exceptionRows({ situation, decision }: Recorded) {
  return decision.exceptions.map((raised) => ({
    id: uuidv7(decision.at),
    type: raised.type,
    state: "open",
    lead_id: decision.leadId,
    decision_id: decision.id,
    rule_id: raised.ruleId,
    pool_id: raised.poolId,
    owner_rep_id: reviewerOf(situation, raised) ?? situation.ruleset.accountableRepId,
    field: raised.field,
    detail: raised.uncoveredRepId ? { uncoveredRepId: raised.uncoveredRepId } : {},
    raised_at: iso(decision.at),
  }));
}
