import type { Metadata } from "next";
import { api, Hydrate, load, prefetch } from "#app/prefetch.tsx";
import { InboxScreen } from "#components/inbox/inbox-screen.tsx";
import { readTab } from "#components/inbox/inbox-tabs.ts";
import { placingDecision } from "#components/leads/why.ts";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Inbox" };

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<{ tab?: string; lead?: string }> };

export default async function InboxPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { role, repId } = await requireMember(slug);
  const { tab, lead } = await searchParams;
  const { name } = await load(api.workspace.current.queryOptions({ slug }));
  const [rows] = await Promise.all([
    load(api.inbox.list.queryOptions({ slug, tab: readTab(tab) })),
    prefetch(api.inbox.counts.queryOptions({ slug })),
    prefetch(api.inbox.restUntil.queryOptions({ slug })),
  ]);
  const selected = rows.find(({ id }) => id === lead) ?? rows[0];
  if (selected) await prefetchLead(slug, selected.id);
  return (
    <Hydrate>
      <InboxScreen slug={slug} role={role} takesLeads={repId !== null} title={`Inbox · ${name}`} />
    </Hydrate>
  );
}

/** The brief beside the list, with its reason. */
async function prefetchLead(slug: string, leadId: string): Promise<void> {
  const page = await load(api.lead.byId.queryOptions({ slug, leadId }));
  const decisionId = placingDecision(page);
  if (decisionId) await prefetch(api.lead.explanation.queryOptions({ slug, leadId, decisionId }));
}
