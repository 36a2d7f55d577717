import { findActiveRep } from "#db/queries/lead/active-rep.ts";
import { endAssignment } from "#db/queries/lead/assignment.ts";
import { updateLead } from "#db/queries/lead/change-lead.ts";
import { insertLeadException } from "#db/queries/lead/exception.ts";
import type { LeadDetailRow } from "#db/queries/lead/find-lead.ts";
import { changeOpenCount } from "#db/queries/lead/load.ts";
import type { ReassignReason } from "#server/core/outcome/reason.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, type Writing, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { endCover } from "../cover/end-cover.ts";
import { announceLead } from "./change-lead.ts";
import { dueFor, putIntoHands } from "./into-hands.ts";
import { keepNote } from "./keep-note.ts";
import { demandOwnOr, getLeadFor } from "./lead-at-hand.ts";
import { countByHand, moveInLedger } from "./move-in-ledger.ts";

/** Which lead goes to whom, and why; `note` is kept for the new owner. */
export type Reassignment = { leadId: string; toRepId: string; reason: ReassignReason; note?: string | undefined };

/**
 * Hands a lead to another rep by a person's choice, with a reason: an override. In the pool that gave the lead the
 * giver is credited and the receiver debited; the receiver starts afresh and is notified. Also assigns a lead that
 * nobody has yet.
 */
export function reassignLead(actor: Actor, reassignment: Reassignment): Promise<void> {
  return writing(actor, (change) => reassignWithin(change, actor, reassignment));
}

/** The same inside a service's own transaction; writes the outbox row of its seq. */
export async function reassignWithin(
  change: Writing,
  actor: Actor,
  { leadId, toRepId, reason, note }: Reassignment,
): Promise<void> {
  const lead = await getLeadFor(change, actor, leadId);
  demandOwnOr(actor, lead, "reassignAny");
  await demandReceiver(change, lead, toRepId);
  const from = await takeFromHands(change, lead);
  if (from?.poolId) await moveInLedger(change, { leadId, poolId: from.poolId, fromRepId: from.repId, toRepId });
  const counting = lead.isTest
    ? []
    : await countByHand(change, { leadId, repId: toRepId, exceptPoolId: from?.poolId ?? null });
  await updateLead(change.scope, leadId, {
    ...AFRESH,
    ownerRepId: toRepId,
    moveCount: lead.moveCount + (from ? 1 : 0),
    assignedAt: new Date(change.now),
    dueAt: await dueFor(change, toRepId, lead),
    mailState: toRepId === actor.repId ? null : "pending",
  });
  const isResolved = await putIntoHands(change, actor, {
    lead,
    repId: toRepId,
    via: "reassign",
    poolId: from?.poolId ?? null,
    reason,
  });
  const isOverride = from !== null || lead.status === "held";
  if (isOverride)
    await raiseOverride(change, lead, { from: from?.repId ?? null, to: toRepId, reason, by: actor.personId });
  if (note) await keepNote(change, actor, { leadId, body: note });
  await audit(change, actor, {
    action: "lead.reassign",
    subjectKind: "lead",
    subjectId: leadId,
    detail: { from: from?.repId ?? null, to: toRepId, reason },
  });
  const assigned = toRepId === actor.repId ? [] : [{ leadId, repId: toRepId }];
  const pools = [...(from?.poolId ? [from.poolId] : []), ...counting];
  await announceLead(change, leadId, { assigned, pools, alsoExceptions: isOverride || isResolved });
}

const AFRESH = {
  status: "assigned",
  reason: "manual",
  heldAt: null,
  offeredAt: null,
  acceptedAt: null,
  firstActionAt: null,
  qualifiedAt: null,
  closedAt: null,
} as const;

async function demandReceiver({ scope }: Writing, lead: LeadDetailRow, toRepId: string): Promise<void> {
  if (lead.status === "qualified") throw new AppError("conflict", "This lead is qualified and closed.");
  if (lead.status === "assigned" && lead.ownerRepId === toRepId)
    throw new AppError("invalid", "This rep has the lead already.", { field: "toRepId" });
  if (!(await findActiveRep(scope, toRepId)))
    throw new AppError("invalid", "Choose somebody who takes leads.", { field: "toRepId" });
}

/** Ends the active assignment and gives its owner's load one lead less; null when nobody had the lead. */
async function takeFromHands({ scope, now }: Writing, lead: LeadDetailRow) {
  const ended = await endAssignment(scope, { leadId: lead.id, at: new Date(now), reason: "reassigned" });
  if (ended && !lead.isTest) await changeOpenCount(scope, ended.repId, -1);
  await endCover({ scope, now }, { leadId: lead.id, reason: "moved" });
  return ended ?? null;
}

type Override = { from: string | null; to: string; reason: string; by: string | null };

function raiseOverride({ scope, now }: Writing, lead: LeadDetailRow, detail: Override): Promise<void> {
  return insertLeadException(scope, {
    id: uuidv7(now),
    type: "override",
    leadId: lead.id,
    decisionId: lead.decisionId,
    ruleId: lead.ruleId,
    poolId: lead.poolId,
    ownerRepId: detail.to,
    field: null,
    detail,
    raisedAt: new Date(now),
  });
}
