import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { readInsightFilter } from "#components/insights/address.ts";
import { SpeedScreen } from "#components/insights/speed-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Speed" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SpeedPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { role } = await requireMember(slug, "readOwnNumbers");
  const search = await searchParams;
  const filter = readInsightFilter({ get: (name) => [search[name]].flat()[0] ?? null });
  await Promise.all([
    prefetch(api.insight.speed.queryOptions({ slug, filter })),
    prefetch(api.lead.filterOptions.queryOptions({ slug })),
  ]);
  return (
    <Hydrate>
      <SpeedScreen slug={slug} role={role} />
    </Hydrate>
  );
}
