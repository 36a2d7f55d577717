import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { api, load } from "#app/prefetch.tsx";
import { MailboxScreen } from "#components/mailbox/mailbox-screen.tsx";
import { mailboxHref } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Development mailbox" };

type Props = { searchParams: Promise<{ mail?: string }> };

/** Mails that were not sent because no mail server is set. Exists only where the product is served to this machine alone. */
export default async function MailboxPage({ searchParams }: Props) {
  if (!mailboxHref()) notFound();
  const { mail } = await searchParams;
  const mails = await load(api.mailbox.list.queryOptions());
  return <MailboxScreen mails={mails} open={mails.find(({ id }) => id === mail) ?? null} now={Date.now()} />;
}
