import { claimMails, findNextMail } from "#db/queries/delivery/mail.ts";
import type { Writing } from "../actor.ts";
import { composeMail } from "./compose-mail.ts";
import { mailSender } from "./mail-sender.ts";
import type { ReadyMail } from "./send-mail.ts";

/** Longer than a mail server may take to answer; a worker that died while sending is followed by another after it. */
const LEASE_MS = 90_000;
const NO_ROOM_MS = 500;

/**
 * Claims the mails that are due, as many as this process has room for, and writes them out. They are sent after the
 * transaction. `next`: when the next one is due, epoch ms; null: none waits.
 */
export async function takeMails(
  writing: Pick<Writing, "scope" | "now">,
): Promise<{ mails: ReadyMail[]; next: number | null }> {
  const { scope, now } = writing;
  const limit = mailSender().room;
  const at = { now: new Date(now), leaseUntil: new Date(now + LEASE_MS) };
  const claims = limit === 0 ? [] : await claimMails(scope, { ...at, limit });
  const mails: ReadyMail[] = [];
  for (const claim of claims) mails.push({ claim, mail: await composeMail(scope, claim, now) });
  const next = await findNextMail(scope);
  if (next === null) return { mails, next: null };
  return { mails, next: next.getTime() > now ? next.getTime() : now + NO_ROOM_MS };
}
