import { changedFields } from "#server/core/identify/changed-fields.ts";
import { judgeDuplicate, type KnownLead } from "#server/core/identify/duplicate.ts";
import { qualify } from "#server/core/qualify/qualify.ts";
import { applyDecision } from "#server/core/routing/apply.ts";
import { decide } from "#server/core/routing/decide.ts";
import type { Situation, Standing, Verdict } from "#server/core/routing/situation.ts";
import { uuidv7 } from "../../ids.ts";
import { matchFound } from "./account-now.ts";
import { addExternal, addLead, type BatchState, externalName, type LeadState } from "./batch-state.ts";
import { recordDecision } from "./decision-rows.ts";
import { iso, mergeSubmission, newLeadRow } from "./lead-row.ts";
import type { PreparedItem } from "./prepare.ts";
import type { BatchContext } from "./run-batch.ts";

/** Which decision answers an item: one just made, or an earlier one (the same item, or the same request, again). */
export type ItemResult =
  | { kind: "decided"; leadId: string; submissionId: string; decisionId: string }
  | { kind: "unchanged" | "replay"; leadId: string; submissionId: string; decisionId: string };

/** Decides one arrival and adds what must be written to the batch; `seq` is its own. */
export function decideItem(context: BatchContext, item: PreparedItem, seq: number): ItemResult {
  const { state } = context;
  const { submission, source } = item.sent;
  const external = submission.external_id === null ? null : externalName(source.id, submission.external_id);
  const known = external === null ? undefined : state.externals.get(external);
  const sameSubmission = known?.submissionIdByContent.get(item.contentHash);
  if (known && sameSubmission !== undefined) {
    const leadId = known.leadId;
    return {
      kind: "unchanged",
      leadId,
      submissionId: sameSubmission,
      decisionId: state.leads.get(leadId)?.row.decision_id as string,
    };
  }
  return decideSubmission(context, item, seq, known && state.leads.get(known.leadId));
}

function decideSubmission(
  context: BatchContext,
  item: PreparedItem,
  seq: number,
  sameExternalId: LeadState | undefined,
): ItemResult {
  const { state, head } = context;
  const now = item.sent.at ?? head.now;
  const duplicate = judgeDuplicate(sameExternalId ? knownLead(sameExternalId) : null, sameEmail(state, item));
  const known = duplicate.lead?.state;
  const lead = known ?? addNewLead(state, item, now);
  const situation = situationOf(context, item, { lead, kind: duplicate.kind, now });
  const decision = decide(situation);
  applyDecision(state.standings, decision, situation.roster);
  if (known) mergeSubmission(known.row, item.lead);
  state.lastLeads?.set(decision.leadId, item.lead);
  const submissionId = addSubmission(state, item, { leadId: decision.leadId, decisionId: decision.id, now });
  recordDecision(context, { situation, decision, lead, seq });
  return { kind: "decided", leadId: decision.leadId, submissionId, decisionId: decision.id };
}

type Known = KnownLead & { state: LeadState };

function knownLead(state: LeadState): Known {
  const { row } = state;
  return {
    leadId: row.id as string,
    status: row.status as KnownLead["status"],
    ownerRepId: row.owner_rep_id,
    receivedAt: Date.parse(row.received_at as string),
    state,
  };
}

function sameEmail(state: BatchState, { lead }: PreparedItem): Known[] {
  const ids = lead.emailKey === null ? [] : (state.leadIdsByEmail.get(lead.emailKey) ?? []);
  return ids.map((id) => knownLead(state.leads.get(id) as LeadState));
}

function addNewLead(state: BatchState, item: PreparedItem, now: number): LeadState {
  const leadId = uuidv7(item.sent.at);
  const lead = {
    row: newLeadRow({ leadId, sourceId: item.sent.source.id, at: now, lead: item.lead }),
    isInRows: true,
  };
  addLead(state, lead);
  state.rows.leads.push(lead.row);
  return lead;
}

const DAY_MS = 86_400_000;

type Asked = { lead: LeadState; kind: Verdict["kind"]; now: number };

function situationOf(
  { state, configuration, settings, line }: BatchContext,
  item: PreparedItem,
  { lead, kind, now }: Asked,
): Situation {
  const decisionId = uuidv7(item.sent.at);
  const { kind: sourceKind, name } = item.sent.source;
  const { priority, disposition } = qualify(item.lead);
  return {
    decisionId,
    leadId: lead.row.id as string,
    now,
    seed: Number.parseInt(decisionId.slice(-8), 16),
    occasion: "intake",
    lead: item.lead,
    source: { kind: sourceKind, name },
    verdict: {
      ...verdictOf({ state, configuration, settings }, item, { lead, kind, now }),
      ...changesOf(state, item, lead, kind),
    },
    proposal: { priority, disposition },
    ...(configuration.ruleset.usesClock ? { clock: settings.clockAt(now) } : {}),
    excludedRepIds: [],
    release: null,
    ...(line ? { line } : {}),
    ruleset: configuration.ruleset,
    roster: configuration.roster,
    ledgers: state.standings.ledgers,
    loads: state.standings.loads,
    standards: settings.standards,
  };
}

function verdictOf(
  { state, configuration, settings }: Pick<BatchContext, "state" | "configuration" | "settings">,
  { lead: { companyDomain } }: PreparedItem,
  { lead: { row }, kind, now }: Asked,
): Verdict {
  const last = companyDomain === null ? undefined : state.ownerByCompany.get(companyDomain);
  const isRecent = last !== undefined && last.at >= now - settings.sameCompanyDays * DAY_MS;
  const found = companyDomain === null ? undefined : state.accountByDomain.get(companyDomain);
  return {
    kind,
    previousOwnerId: kind === "again" ? row.owner_rep_id : null,
    companyOwnerId: isRecent ? last.repId : null,
    ...(last && configuration.roster.stickyDays > 0 ? { companyLast: { repId: last.repId, at: last.at } } : {}),
    account: matchFound(companyDomain, found),
    standing: kind === "attached" ? standingOf(row) : null,
  };
}

/** Only where a rule asks for it, and only of a lead that the rules are asked about again. */
function changesOf(
  { lastLeads }: BatchState,
  item: PreparedItem,
  { row }: LeadState,
  kind: Verdict["kind"],
): Pick<Verdict, "changed"> {
  const before = kind === "again" ? lastLeads?.get(row.id as string) : undefined;
  const changed = before ? changedFields(before, item.lead) : [];
  return changed.length > 0 ? { changed } : {};
}

function standingOf(row: LeadState["row"]): Standing {
  return {
    status: "assigned",
    ownerRepId: row.owner_rep_id,
    queueId: row.queue_id,
    poolId: row.pool_id,
    priority: row.priority as Standing["priority"],
    disposition: row.disposition as Standing["disposition"],
    assignedAt: Date.parse(row.assigned_at as string),
    dueAt: row.due_at === null ? null : Date.parse(row.due_at),
    ...(row.sla_policy_id === null ? {} : { slaPolicyId: row.sla_policy_id }),
  };
}

function addSubmission(
  state: BatchState,
  item: PreparedItem,
  { leadId, decisionId, now }: { leadId: string; decisionId: string; now: number },
): string {
  const { submission, source, raw, idempotencyKey, requestHash, at } = item.sent;
  const id = uuidv7(at);
  state.rows.submissions.push({
    id,
    lead_id: leadId,
    decision_id: decisionId,
    source_id: source.id,
    external_id: submission.external_id,
    content_hash: item.contentHash,
    idempotency_key: idempotencyKey,
    request_hash: requestHash,
    raw,
    received_at: iso(now),
  });
  if (submission.external_id !== null)
    addExternal(state, externalName(source.id, submission.external_id), leadId, item.contentHash, id);
  if (idempotencyKey !== null) state.keys.set(idempotencyKey, { requestHash, leadId, submissionId: id, decisionId });
  return id;
}
