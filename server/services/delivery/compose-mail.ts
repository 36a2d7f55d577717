import { listPersonNames } from "#db/directory/person.ts";
import { findSlug } from "#db/directory/workspace-head.ts";
import { findCoverOf } from "#db/queries/cover/task.ts";
import { findCoveredLead, findMailSubject } from "#db/queries/delivery/lead-mail.ts";
import type { ClaimedMail } from "#db/queries/delivery/mail.ts";
import { findSnapshot } from "#db/queries/lead/snapshot.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { briefOf } from "#server/core/handoff/brief.ts";
import { coverSentence } from "#server/core/handoff/cover-words.ts";
import { reasonWords } from "#server/core/outcome/reason.ts";
import type { Disposition } from "#server/core/routing/rule.ts";
import { leadSnapshotSchema } from "#server/core/routing/snapshot.ts";
import { assignmentLetter } from "../../integrations/mail/letters/assignment.ts";
import { coverLetter } from "../../integrations/mail/letters/cover.ts";
import type { Mail } from "../../integrations/mail/mailer.ts";
import { runtime } from "../../runtime.ts";
import { readDecisions } from "../intake/read-decisions.ts";

/**
 * Writes the mail that tells a rep of a lead: why it is theirs, until when to act, what the person wants, and the
 * link; or asks them to cover for the owner. Null when the lead is no longer theirs, or its person was erased.
 */
export async function composeMail(scope: WorkspaceScope, mail: ClaimedMail, now: number): Promise<Mail | null> {
  return (await composeAssignment(scope, mail)) ?? composeCover(scope, mail, now);
}

/** The mail to whoever acts while the owner is away; null when they no longer do. */
async function composeCover(scope: WorkspaceScope, { leadId, repId }: ClaimedMail, now: number): Promise<Mail | null> {
  const cover = await findCoverOf(scope, leadId);
  if (cover?.repId !== repId) return null;
  const lead = await findCoveredLead(scope, leadId);
  const snapshot = lead && (await findSnapshot(scope, lead.decisionId));
  if (!lead || snapshot === undefined) return null;
  const { lead: routed, verdict } = leadSnapshotSchema.parse(snapshot);
  const slug = await findSlug(scope.db, scope.workspaceId);
  return {
    to: cover.coverEmail,
    ...coverLetter({
      ...cover,
      workspaceName: lead.workspaceName,
      priority: lead.priority,
      until: coverSentence({ ...cover, until: cover.endsAt?.getTime() ?? null }, now, cover.coverTimeZone),
      brief: briefOf(routed, lead.disposition as Disposition, verdict.account),
      url: `${runtime().env.PUBLIC_URL}/${slug}/leads/${leadId}`,
    }),
  };
}

async function composeAssignment(scope: WorkspaceScope, { leadId, repId }: ClaimedMail): Promise<Mail | null> {
  const subject = await findMailSubject(scope, { leadId, repId });
  const snapshot = subject && (await findSnapshot(scope, subject.decisionId));
  if (!subject || snapshot === undefined) return null;
  const { lead, verdict } = leadSnapshotSchema.parse(snapshot);
  const brief = briefOf(lead, subject.disposition as Disposition, verdict.account);
  const slug = await findSlug(scope.db, scope.workspaceId);
  return {
    to: subject.repEmail,
    ...assignmentLetter({
      repName: subject.repName,
      workspaceName: subject.workspaceName,
      priority: subject.priority,
      reason: await reasonOf(scope, subject, repId),
      due: subject.dueAt && dueWords(subject.dueAt, subject.repTimeZone),
      brief,
      url: `${runtime().env.PUBLIC_URL}/${slug}/leads/${leadId}`,
    }),
  };
}

type Subject = NonNullable<Awaited<ReturnType<typeof findMailSubject>>>;

async function reasonOf(scope: WorkspaceScope, subject: Subject, repId: string): Promise<string> {
  const { via, assignmentDecisionId, byPersonId } = subject;
  if (via === "decision" && assignmentDecisionId) {
    const [read] = await readDecisions(scope, [assignmentDecisionId], repId);
    if (read) return read.reason;
  }
  const [person] = await listPersonNames(scope.db, byPersonId === null ? [] : [byPersonId]);
  return `${person?.name ?? "A colleague"} gave this lead to you: ${reasonWords(subject.assignmentReason).toLowerCase()}.`;
}

/** "Wed 18 Nov, 10:05 (Europe/Berlin)" */
export function dueWords(at: Date, timeZone: string): string {
  const words = new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(at);
  return `${words} (${timeZone})`;
}
