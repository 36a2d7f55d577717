import type { Metadata } from "next";
import { loadOrNotFound } from "#app/load-or-not-found.ts";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { PoolScreen } from "#components/team/pool-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

type Props = { params: Promise<{ workspace: string; pool: string }> };

/** What the page is about, for title and page alike. */
async function poolOf({ params }: Props) {
  const { workspace: slug, pool: poolId } = await params;
  await requireMember(slug);
  const { name, canReadLedger } = await loadOrNotFound(api.pool.show.queryOptions({ slug, poolId }));
  return { slug, poolId, name, canReadLedger };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await poolOf(props)).name };
}

export default async function PoolPage(props: Props) {
  const { slug, poolId, canReadLedger } = await poolOf(props);
  if (canReadLedger) await prefetch(api.pool.ledger.queryOptions({ slug, poolId, onlyCorrections: true }));
  return (
    <Hydrate>
      <PoolScreen slug={slug} poolId={poolId} />
    </Hydrate>
  );
}
