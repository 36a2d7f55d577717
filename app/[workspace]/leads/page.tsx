import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { readLeadFilter } from "#components/leads/filters.ts";
import { LeadsScreen } from "#components/leads/leads-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Leads" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function LeadsPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  await requireMember(slug);
  const search = await searchParams;
  const filter = readLeadFilter({ get: (name) => [search[name]].flat()[0] ?? null });
  await Promise.all([
    prefetch(api.lead.filterOptions.queryOptions({ slug })),
    prefetch(api.lead.count.queryOptions({ slug, filter })),
  ]);
  return (
    <Hydrate>
      <LeadsScreen slug={slug} />
    </Hydrate>
  );
}
