import type { Metadata } from "next";
import { loadOrNotFound } from "#app/load-or-not-found.ts";
import { api, Hydrate } from "#app/prefetch.tsx";
import { LedgerScreen } from "#components/team/ledger-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Ledger" };

type Props = { params: Promise<{ workspace: string; pool: string }>; searchParams: Promise<{ kind?: string }> };

export default async function LedgerPage({ params, searchParams }: Props) {
  const { workspace: slug, pool: poolId } = await params;
  await requireMember(slug, "readPools");
  const { kind } = await searchParams;
  await loadOrNotFound(api.pool.show.queryOptions({ slug, poolId }));
  return (
    <Hydrate>
      <LedgerScreen slug={slug} poolId={poolId} onlyCorrections={kind === "corrections"} />
    </Hydrate>
  );
}
