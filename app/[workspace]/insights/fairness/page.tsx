import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { readInsightFilter } from "#components/insights/address.ts";
import { FairnessScreen } from "#components/insights/fairness-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Fairness" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function FairnessPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { role } = await requireMember(slug, "readOwnPoolBalances");
  const search = await searchParams;
  const { from, to, pool } = readInsightFilter({ get: (name) => [search[name]].flat()[0] ?? null });
  await Promise.all([
    prefetch(api.insight.fairness.queryOptions({ slug, filter: { from, to, pool } })),
    prefetch(api.lead.filterOptions.queryOptions({ slug })),
  ]);
  return (
    <Hydrate>
      <FairnessScreen slug={slug} role={role} />
    </Hydrate>
  );
}
