import { lowerNextDue } from "#db/directory/head.ts";
import { setMailState } from "#db/queries/delivery/lead-mail.ts";
import { type ClaimedMail, type MailOutcome, updateClaimedMail } from "#db/queries/delivery/mail.ts";
import { insertLeadException } from "#db/queries/lead/exception.ts";
import { findLead } from "#db/queries/lead/find-lead.ts";
import { appendOutbox, type Topic } from "#db/queries/outbox.ts";
import { uuidv7 } from "../../ids.ts";
import { type Mail, mailer } from "../../integrations/mail/mailer.ts";
import { runtime } from "../../runtime.ts";
import { systemActor, type Writing, writing } from "../actor.ts";
import { accountableRepId } from "../exceptions/accountable-rep.ts";

const MINUTE_MS = 60_000;
/** How long after each failed attempt the next one follows; after the last one a person is asked. */
const BACK_OFF_MS = [5_000, MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS];

/** A claimed mail, written out; null: there is nobody any more to send it to. */
export type ReadyMail = { claim: ClaimedMail; mail: Mail | null };

/**
 * Sends a claimed mail and records what came of it: sent, to be tried again later, or, after five attempts or a
 * refusal for good, failed with an exception. Never throws: a record that cannot be written is left to the end of
 * the claim, after which the mail is sent again.
 */
export async function sendMail(workspaceId: string, { claim, mail }: ReadyMail): Promise<void> {
  try {
    const failure = mail === null ? null : await failureOf(mail);
    await writing(systemActor(workspaceId), (change) => record(change, claim, mail === null ? GONE : failure));
  } catch (error) {
    runtime().log.error({ err: error, mailId: claim.id }, "the outcome of a mail could not be recorded");
  }
}

/** Why a mail was not sent: a code, no words of the mail server, which may hold the address. */
type Failure = { code: string; isFinal: boolean };

const GONE: Failure = { code: "not_theirs", isFinal: true };

async function failureOf(mail: Mail): Promise<Failure | null> {
  try {
    await mailer().send(mail);
    return null;
  } catch (error) {
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
    // 5xx to the address or the message is for good; 5xx to our own sign-in is a matter of settings.
    const isFinal = typeof responseCode === "number" && responseCode >= 500 && code !== "EAUTH";
    return { code: [code, responseCode].filter((part) => part !== undefined).join(" ") || "unknown", isFinal };
  }
}

async function record(change: Writing, claim: ClaimedMail, failure: Failure | null): Promise<void> {
  const { scope, head, now } = change;
  const outcome = outcomeOf(claim, failure, now);
  if (!(await updateClaimedMail(scope, claim, outcome))) return;
  if (outcome.state === "pending") return lowerNextDue(scope, outcome.dueAt.getTime());
  const { leadId, repId } = claim;
  const isTheirs = failure !== GONE && (await setMailState(scope, { leadId, repId, state: outcome.state }));
  if (!isTheirs) return;
  const topics: Topic[] = [{ topic: "lead", id: leadId }];
  if (failure) {
    await raise(change, claim, failure);
    topics.push({ topic: "exception", id: leadId });
  }
  await appendOutbox(scope, { seq: head.seq, at: now, topics });
}

function outcomeOf({ attempts }: ClaimedMail, failure: Failure | null, now: number): MailOutcome {
  if (failure === null) return { state: "sent", sentAt: new Date(now) };
  const after = failure.isFinal ? undefined : BACK_OFF_MS[attempts - 1];
  if (after === undefined) return { state: "failed", lastError: failure.code };
  return { state: "pending", dueAt: new Date(now + after), lastError: failure.code };
}

async function raise(change: Writing, { leadId, repId, attempts }: ClaimedMail, { code }: Failure): Promise<void> {
  const lead = await findLead(change.scope, { seesAll: true, repId: null }, leadId);
  if (!lead) return;
  await insertLeadException(change.scope, {
    id: uuidv7(change.now),
    type: "delivery_failed",
    leadId,
    decisionId: lead.decisionId,
    ruleId: lead.ruleId,
    poolId: lead.poolId,
    ownerRepId: await accountableRepId(change),
    field: null,
    detail: { repId, attempts, code },
    raisedAt: new Date(change.now),
  });
}
