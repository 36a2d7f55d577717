import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { readInsightFilter } from "#components/insights/address.ts";
import { QualityScreen } from "#components/insights/quality-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Quality" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function QualityPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { role } = await requireMember(slug, "readOwnNumbers");
  const search = await searchParams;
  const filter = readInsightFilter({ get: (name) => [search[name]].flat()[0] ?? null });
  await Promise.all([
    prefetch(api.insight.quality.queryOptions({ slug, filter })),
    prefetch(api.lead.filterOptions.queryOptions({ slug })),
  ]);
  return (
    <Hydrate>
      <QualityScreen slug={slug} role={role} />
    </Hydrate>
  );
}
