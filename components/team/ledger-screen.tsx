"use client";
import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState, ErrorState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { UrlFilter } from "#components/ui/url-filter.tsx";
import { AdjustDialog } from "./adjust-dialog.tsx";
import { LedgerBalances } from "./ledger-balances.tsx";
import { LedgerLines } from "./ledger-lines.tsx";
import type { PoolPage } from "./types.ts";
import { useTeamLive } from "./use-team-cache.ts";

interface LedgerScreenProps {
  slug: string;
  poolId: string;
  onlyCorrections: boolean;
}

/** A pool's whole ledger, newest first: every lead it gave, every credit, debit and adjustment. Live. */
export function LedgerScreen({ slug, poolId, onlyCorrections }: LedgerScreenProps) {
  const trpc = useTRPC();
  useTeamLive(slug);
  const { data: pool } = useSuspenseQuery(trpc.pool.show.queryOptions({ slug, poolId }));
  const [isAdjusting, setAdjusting] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    trpc.pool.ledger.infiniteQueryOptions(
      { slug, poolId, onlyCorrections },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const lines = data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      <Topbar
        title="Ledger"
        crumbs={[
          { href: `/${slug}/team`, label: "Pools" },
          { href: `/${slug}/team/pools/${poolId}`, label: pool.name },
        ]}
        primary={
          pool.canAdjust && (
            <Button icon={<SlidersHorizontal />} onClick={() => setAdjusting(true)} disabledReason={whyNot(pool)}>
              Adjust a balance
            </Button>
          )
        }
        filters={
          <UrlFilter
            param="kind"
            label="Entries"
            anyLabel="All entries"
            options={[{ value: "corrections", label: "Credits, debits and adjustments" }]}
          />
        }
      />
      <PageBody>
        <Say className="mb-5">
          Each lead that {pool.name} gives counts one against its receiver, each credit gives one back. These lines and
          everybody's entitlement make the balances.
        </Say>
        {error && (
          <ErrorState
            title="The ledger could not be loaded."
            actions={<Button onClick={() => refetch()}>Try again</Button>}
          />
        )}
        {!data && !error && <SkeletonRows label="Loading the ledger" rows={10} height="lead" />}
        {data && lines.length === 0 && (
          <EmptyState
            title={onlyCorrections ? "Credits and debits will be here" : "Every lead that this pool gives will be here"}
            actions={
              onlyCorrections ? (
                <ButtonLink href={`/${slug}/team/pools/${poolId}/ledger`}>Show all entries</ButtonLink>
              ) : (
                <ButtonLink href={`/${slug}/team/pools/${poolId}`}>Look at the pool</ButtonLink>
              )
            }
          >
            With who took it, and what it does to their balance.
          </EmptyState>
        )}
        {lines.length > 0 && (
          <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,720px)_minmax(0,360px)]">
            <div className="max-lg:order-2">
              <LedgerLines slug={slug} lines={lines} />
              {hasNextPage && (
                <Button className="mt-4" isBusy={isFetchingNextPage} onClick={() => fetchNextPage()}>
                  Show older entries
                </Button>
              )}
            </div>
            {pool.members.length > 0 && <LedgerBalances pool={pool} />}
          </div>
        )}
      </PageBody>
      {isAdjusting && <AdjustDialog slug={slug} pool={pool} onClose={() => setAdjusting(false)} />}
    </>
  );
}

function whyNot({ ledgerName, members, former }: PoolPage): string | false {
  if (ledgerName !== null) return `This pool counts in the ledger of ${ledgerName}: adjust it there`;
  return members.length + former.length === 0 && "Nobody has a place in this ledger yet";
}
