import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailboxScreen } from "#components/mailbox/mailbox-screen.tsx";
import { hasMailbox, listKeptMails } from "#server/integrations/mail/mailbox.ts";
import { runtime } from "#server/runtime.ts";

export const metadata: Metadata = { title: "Development mailbox" };

type Props = { searchParams: Promise<{ mail?: string }> };

/** Mails that were not sent because no mail server is set. Exists only where the product is served to this machine alone. */
export default async function MailboxPage({ searchParams }: Props) {
  const { env } = runtime();
  if (!hasMailbox(env)) notFound();
  const { mail } = await searchParams;
  const mails = await listKeptMails(env.FAIRLEAD_DATA);
  return <MailboxScreen mails={mails} open={mails.find(({ id }) => id === mail) ?? null} now={Date.now()} />;
}
