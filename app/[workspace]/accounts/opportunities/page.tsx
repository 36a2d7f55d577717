import type { Metadata } from "next";
import { api, Hydrate, prefetchPages } from "#app/prefetch.tsx";
import { opportunityPages, readOpportunityFilter } from "#components/accounts/filter.ts";
import { OpportunitiesScreen } from "#components/accounts/opportunities-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Opportunities" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OpportunitiesPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readOpportunities");
  const search = await searchParams;
  const filter = readOpportunityFilter({ get: (name) => [search[name]].flat()[0] ?? null });
  await prefetchPages(api.opportunity.list.infiniteQueryOptions({ slug, ...filter }, opportunityPages));
  return (
    <Hydrate>
      <OpportunitiesScreen slug={slug} />
    </Hydrate>
  );
}
