import { clearMailState, listHands } from "#db/queries/delivery/lead-mail.ts";
import { insertMails, type NewMail } from "#db/queries/delivery/mail.ts";
import { type AssignedRow, listAssignedAfter, readCursor, saveCursor } from "#db/queries/delivery/outbox-reader.ts";
import type { Assigned } from "#db/queries/outbox.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import { uuidv7 } from "../../ids.ts";
import type { Writing } from "../actor.ts";

const CONSUMER = "mail";
const MOST_ROWS = 500;
/** An assignment that is older was not made just now: it was imported with its own time. Sample data ends hours ago. */
const NEWS_MS = { ordinary: 86_400_000, sample: 600_000 };

/**
 * Makes a mail of every assignment and every cover that was committed since the last time, one each a lead. None for
 * tests, for what comes with sample data or is more than a day old, for a lead that has gone on meanwhile, and for a
 * further inquiry while somebody covers, unless it is more urgent. Answers whether there is more to read.
 */
export async function expandOutbox({ scope, now }: Pick<Writing, "scope" | "now">): Promise<boolean> {
  const afterSeq = await readCursor(scope, CONSUMER);
  const rows = await listAssignedAfter(scope, { afterSeq, limit: MOST_ROWS });
  const last = rows.at(-1);
  if (!last) return false;
  const given = rows.flatMap(perLead);
  const { isSample } = await getWorkspace(scope);
  const newsSince = now - (isSample ? NEWS_MS.sample : NEWS_MS.ordinary);
  const hands = new Map(
    (await listHands(scope, [...new Set(given.map(({ leadId }) => leadId))])).map((lead) => [lead.id, lead]),
  );
  const told: NewMail[] = [];
  const untold: string[] = [];
  for (const one of given) {
    const { seq, at, leadId, repId, isCover } = one;
    const lead = hands.get(leadId);
    if (lead?.status !== "assigned" || (isCover ? lead.coverRepId : lead.ownerRepId) !== repId) continue;
    if (isCover && (at.getTime() < newsSince || isKnown(one, lead.coverDecisionId))) continue;
    if (lead.isTest || at.getTime() < newsSince) untold.push(leadId);
    else told.push({ id: uuidv7(now), seq, leadId, repId, dueAt: new Date(now) });
  }
  await insertMails(scope, told);
  await clearMailState(scope, untold);
  await saveCursor(scope, CONSUMER, last.seq);
  return rows.length === MOST_ROWS;
}

/** Whoever covers a lead is told when they begin, and of a further inquiry only when it makes the lead more urgent. */
function isKnown({ decisionId, isRaised }: Assigned, since: string | null): boolean {
  return decisionId !== undefined && decisionId !== since && !isRaised;
}

/** Within one transaction a lead may have moved on: only the last rep is told, and the last who covers. */
function perLead({ seq, at, assigned }: AssignedRow) {
  const last = new Map<string, Assigned>();
  for (const one of assigned) {
    const key = `${one.leadId}${one.isCover ? " cover" : ""}`;
    last.set(key, { ...(last.get(key)?.isRaised ? { isRaised: true } : {}), ...one });
  }
  return [...last.values()].map((one) => ({ seq, at, ...one }));
}
