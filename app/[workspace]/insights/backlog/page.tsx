import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { readInsightFilter } from "#components/insights/address.ts";
import { BacklogScreen } from "#components/insights/backlog-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Backlog" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function BacklogPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { role } = await requireMember(slug, "readInsights");
  const search = await searchParams;
  const { rep: _owned, ...filter } = readInsightFilter({ get: (name) => [search[name]].flat()[0] ?? null });
  await Promise.all([
    prefetch(api.insight.backlog.queryOptions({ slug, filter })),
    prefetch(api.lead.filterOptions.queryOptions({ slug })),
  ]);
  return (
    <Hydrate>
      <BacklogScreen slug={slug} role={role} />
    </Hydrate>
  );
}
