import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { PoolsScreen } from "#components/team/pools-screen.tsx";
import { requireMember } from "#server/auth/page.ts";
import { can } from "#server/core/access.ts";

export const metadata: Metadata = { title: "Pools" };

export default async function TeamPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  const { role } = await requireMember(slug);
  if (!can(role, "readPools")) redirect(`/${slug}/my-day`);
  await prefetch(api.pool.list.queryOptions({ slug }));
  return (
    <Hydrate>
      <PoolsScreen slug={slug} />
    </Hydrate>
  );
}
