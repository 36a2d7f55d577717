import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { loadOrNotFound } from "#app/load-or-not-found.ts";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { LeadScreen } from "#components/leads/lead-screen.tsx";
import { leadName } from "#components/leads/lead-words.ts";
import { placingDecision } from "#components/leads/why.ts";
import { requireMember } from "#server/auth/page.ts";

type Props = { params: Promise<{ workspace: string; lead: string }>; searchParams: Promise<{ decision?: string }> };

/** The lead, for title and page alike; somebody else's is not found. */
async function leadOf({ params }: Pick<Props, "params">) {
  const { workspace: slug, lead: leadId } = await params;
  await requireMember(slug);
  if (!z.uuid().safeParse(leadId).success) notFound();
  const page = await loadOrNotFound(api.lead.byId.queryOptions({ slug, leadId }));
  return { slug, leadId, page };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page } = await leadOf(props);
  return { title: leadName(page.lead) };
}

export default async function LeadPage(props: Props) {
  const { slug, leadId, page } = await leadOf(props);
  const { decision } = await props.searchParams;
  const decisionId = page.decisions.find(({ id }) => id === decision)?.id ?? placingDecision(page);
  if (decisionId) await prefetch(api.lead.explanation.queryOptions({ slug, leadId, decisionId }));
  return (
    <Hydrate>
      <LeadScreen slug={slug} leadId={leadId} />
    </Hydrate>
  );
}
