import { listPersonNames } from "#db/directory/person.ts";
import { findCoverOf } from "#db/queries/cover/task.ts";
import { findLatestRequest } from "#db/queries/lead/credit-request.ts";
import { findLead, type LeadDetailRow } from "#db/queries/lead/find-lead.ts";
import {
  listActions,
  listAssignments,
  listCompanyLeads,
  listDecisions,
  listLeadExceptions,
  listMails,
  listNotes,
  listSubmissions,
} from "#db/queries/lead/lead-history.ts";
import { findSnapshot } from "#db/queries/lead/snapshot.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { can } from "#server/core/access.ts";
import { briefOf } from "#server/core/handoff/brief.ts";
import { reasonWords } from "#server/core/outcome/reason.ts";
import { timelineOf } from "#server/core/outcome/timeline.ts";
import type { Disposition } from "#server/core/routing/rule.ts";
import { leadSnapshotSchema } from "#server/core/routing/snapshot.ts";
import { notFound } from "../../errors.ts";
import { runtime } from "../../runtime.ts";
import { type Actor, reading } from "../actor.ts";
import { creditAtStake } from "./credit-at-stake.ts";
import { isOwnLead, viewerOf } from "./lead-at-hand.ts";
import { readRestUntil } from "./read-rest.ts";

const MOST_COMPANY_LEADS = 8;

/** A lead as its page and the inbox show it: facts, brief, people involved, history, and what the reader may do. */
export function readLead(actor: Actor, leadId: string) {
  return reading(actor, async (scope) => {
    const viewer = viewerOf(actor);
    const lead = await findLead(scope, viewer, leadId);
    if (!lead) throw notFound("lead");
    const history = await readHistory(scope, leadId);
    const { companyDomain } = lead;
    const company =
      companyDomain === null
        ? []
        : await listCompanyLeads(scope, viewer, { leadId, companyDomain, limit: MOST_COMPANY_LEADS });
    const stored = await findSnapshot(scope, lead.decisionId);
    const snapshot = stored === undefined ? null : leadSnapshotSchema.parse(stored);
    const { emailKey: _, ...shown } = lead;
    const cover = await findCoverOf(scope, leadId);
    return {
      lead: shown,
      brief: snapshot && briefOf(snapshot.lead, lead.disposition as Disposition, snapshot.verdict.account),
      issues: snapshot?.lead.issues ?? [],
      company,
      decisions: history.decisions,
      cover: cover ? { ...coverOf(cover), isMe: cover.repId === actor.repId } : null,
      restsUntil: lead.status === "assigned" ? await readRestUntil(scope, lead.ownerRepId) : null,
      handedOver: handedOver(lead, history),
      credit: await creditOf(scope, actor, leadId),
      timeline: timelineOf(history),
      may: rightsOf(
        actor,
        lead,
        history.assignments.some(({ repId }) => repId === actor.repId),
        cover !== undefined && cover.repId === actor.repId,
      ),
    };
  });
}

/** What the reader asked about the lead as a credit, and whether they may ask; null where no pool counts it as theirs. */
async function creditOf(scope: WorkspaceScope, { repId }: Actor, leadId: string) {
  if (repId === null) return null;
  const asked = await findLatestRequest(scope, { leadId, repId });
  if (asked && asked.state !== "declined") return { asked, canAsk: false };
  const canAsk = (await creditAtStake(scope, { leadId, repId })) !== null;
  return asked || canAsk ? { asked: asked ?? null, canAsk } : null;
}

/** What `readLead` answers. */
export type LeadPage = Awaited<ReturnType<typeof readLead>>;

async function readHistory(scope: WorkspaceScope, leadId: string) {
  const submissions = await listSubmissions(scope, leadId);
  const decisions = await listDecisions(scope, leadId);
  const assignments = await listAssignments(scope, leadId);
  const actions = await listActions(scope, leadId);
  const notes = await listNotes(scope, leadId);
  const exceptions = await listLeadExceptions(scope, leadId);
  const mails = await listMails(scope, leadId);
  const ids = [
    ...assignments.map(({ byPersonId }) => byPersonId),
    ...actions.map(({ personId }) => personId),
    ...notes.map(({ personId }) => personId),
  ];
  const names = await listPersonNames(
    runtime().db.kysely,
    ids.filter((id) => id !== null),
  );
  return {
    submissions,
    decisions,
    assignments,
    actions,
    notes,
    exceptions,
    mails,
    people: new Map(names.map(({ id, name }) => [id, name])),
  };
}

type History = Awaited<ReturnType<typeof readHistory>>;

/** Why the owner has it, where a person and not the rules chose them; null otherwise. */
function handedOver(lead: LeadDetailRow, { assignments, people }: History): string | null {
  const active = assignments.findLast(({ endedAt }) => endedAt === null) ?? assignments.at(-1);
  if (!active || active.via === "decision" || active.repId !== lead.ownerRepId) return null;
  const who = (active.byPersonId === null ? null : people.get(active.byPersonId)) ?? "Somebody";
  if (active.via === "claim")
    return `${active.repName} took this lead${lead.queueName ? ` from the queue ${lead.queueName}` : ""}.`;
  return `${who} gave this lead to ${active.repName}: ${reasonWords(active.reason).toLowerCase()}.`;
}

function coverOf({ repId, coverName, ownerName, endsAt, isManager }: FoundCover) {
  return { repId, coverName, ownerName, until: endsAt?.getTime() ?? null, isManager };
}

type FoundCover = NonNullable<Awaited<ReturnType<typeof findCoverOf>>>;

function rightsOf(actor: Actor, lead: LeadDetailRow, hadIt: boolean, isCovering: boolean) {
  const isOwn = isOwnLead(actor, lead);
  const isOpen = lead.status === "assigned";
  const managesLeads = actor.role !== "system" && can(actor.role, "reassignAny");
  return {
    accept: isOwn && isOpen && lead.acceptedAt === null,
    reject: isOwn && isOpen,
    work: isOpen && (isOwn || managesLeads),
    log: isOpen && (isOwn || isCovering || managesLeads),
    reassign: (isOwn && isOpen) || (managesLeads && lead.status !== "qualified"),
    claim: actor.repId !== null && lead.ownerRepId === null && (lead.status === "queued" || lead.status === "parked"),
    rate: hadIt || managesLeads,
    isOwn,
  };
}
