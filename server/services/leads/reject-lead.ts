import { lowerNextDue } from "#db/directory/head.ts";
import { endAssignment, listFormerOwners } from "#db/queries/lead/assignment.ts";
import { updateLead } from "#db/queries/lead/change-lead.ts";
import { insertLeadException } from "#db/queries/lead/exception.ts";
import type { LeadDetailRow } from "#db/queries/lead/find-lead.ts";
import { changeOpenCount } from "#db/queries/lead/load.ts";
import { HOP_LIMIT } from "#server/core/outcome/hop-limit.ts";
import type { RejectReason } from "#server/core/outcome/reason.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, type Writing, writing } from "../actor.ts";
import { endCover } from "../cover/end-cover.ts";
import { redecideLead } from "../intake/redecide.ts";
import { announceLead, recordAction } from "./change-lead.ts";
import { keepNote } from "./keep-note.ts";
import { demandOwnOpen, getLeadFor } from "./lead-at-hand.ts";

/** Which lead is given back, and why. */
/** Which lead is given back, and why; `note` is kept for whoever has it next. */
export type Rejection = { leadId: string; reason: RejectReason; note?: string | undefined };

/** Where a rejected lead went; the owner's name is for the person who rejected it. */
export type Rejected = { status: string; ownerRepId: string | null };

/**
 * The owner gives a lead back, with a reason: the rules decide again without anybody who has had it. After three
 * moves it goes to nobody by itself any more: it is unassigned, and an exception says so.
 */
export function rejectLead(actor: Actor, { leadId, reason, note }: Rejection): Promise<Rejected> {
  return writing(actor, async (change) => {
    const lead = await getLeadFor(change, actor, leadId);
    demandOwnOpen(actor, lead);
    await takeBack(change, lead);
    await recordAction(change, actor, { kind: "reject", leadId, outcome: reason });
    if (note) await keepNote(change, actor, { leadId, body: note });
    return lead.moveCount >= HOP_LIMIT ? park(change, lead) : decideAgain(change, leadId);
  });
}

async function takeBack({ scope, now }: Writing, lead: LeadDetailRow): Promise<void> {
  const ended = await endAssignment(scope, { leadId: lead.id, at: new Date(now), reason: "rejected" });
  if (ended && !lead.isTest) await changeOpenCount(scope, ended.repId, -1);
  await endCover({ scope, now }, { leadId: lead.id, reason: "moved" });
  await updateLead(scope, lead.id, {
    status: "parked",
    ownerRepId: null,
    moveCount: lead.moveCount + 1,
    assignedAt: null,
    dueAt: null,
    acceptedAt: null,
    firstActionAt: null,
    mailState: null,
  });
}

/** Writes decision, owner and outbox row of its own. */
async function decideAgain(change: Writing, leadId: string): Promise<Rejected> {
  const excludedRepIds = await listFormerOwners(change.scope, leadId);
  const { status, ownerRepId } = await redecideLead(change, { leadId, occasion: "reject", excludedRepIds });
  await lowerNextDue(change.scope, change.head.now);
  return { status, ownerRepId };
}

async function park(change: Writing, lead: LeadDetailRow): Promise<Rejected> {
  const { scope, now } = change;
  await insertLeadException(scope, {
    id: uuidv7(now),
    type: "unmatched",
    leadId: lead.id,
    decisionId: lead.decisionId,
    ruleId: lead.ruleId,
    poolId: lead.poolId,
    ownerRepId: null,
    field: null,
    detail: { cause: "hop_limit", moves: lead.moveCount + 1 },
    raisedAt: new Date(now),
  });
  await announceLead(change, lead.id, { alsoExceptions: true });
  return { status: "parked", ownerRepId: null };
}
