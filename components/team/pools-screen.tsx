"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { CreditRequests, useCredits } from "./credit-requests.tsx";
import { PoolDialog } from "./pool-dialog.tsx";
import { PoolsTable } from "./pools-table.tsx";
import { teamTabs } from "./team-tabs.ts";
import type { PoolLine } from "./types.ts";
import { useTeamLive } from "./use-team-cache.ts";

/** The pools of the workspace: who shares each, who is next, what it holds. */
export function PoolsScreen({ slug }: { slug: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  useTeamLive(slug);
  const { data } = useSuspenseQuery(trpc.pool.list.queryOptions({ slug }));
  const [isAdding, setAdding] = useState(false);
  const add = data.canWrite && (
    <Button kind="primary" icon={<Plus />} onClick={() => setAdding(true)}>
      Add pool
    </Button>
  );
  return (
    <>
      <Topbar title="Team" tabs={teamTabs(slug)} currentTab={`/${slug}/team`} primary={data.pools.length > 0 && add} />
      {data.pools.length === 0 ? (
        <EmptyState
          title="People who share leads will be here, as pools"
          actions={add || <ButtonLink href={`/${slug}/team/people`}>Open the team’s people</ButtonLink>}
        >
          A pool gives each lead to whoever is owed one most, by weight, hours and limits. Rules send leads to pools.
        </EmptyState>
      ) : (
        <>
          <PageBody className="flex-none pb-5">
            <Say>{poolsSentence(data.pools)}</Say>
          </PageBody>
          <WaitingCredits slug={slug} />
          <PoolsTable slug={slug} pools={data.pools} />
        </>
      )}
      {isAdding && (
        <PoolDialog
          slug={slug}
          pool={null}
          pools={data.pools.filter(({ isArchived }) => !isArchived)}
          people={data.people}
          onClose={() => setAdding(false)}
          onSaved={(poolId) => router.push(`/${slug}/team/pools/${poolId}`)}
        />
      )}
    </>
  );
}

/** Credits of all pools that wait for the reader's answer; nothing while none does. */
function WaitingCredits({ slug }: { slug: string }) {
  const credits = useCredits(slug);
  if (credits.length === 0) return null;
  return (
    <section aria-label="Credits to decide" className="px-gutter pb-6 max-sm:px-4">
      <SectionHead
        title={
          credits.length === 1 ? "1 credit waits for your answer" : `${credits.length} credits wait for your answer`
        }
        note="a lead that should not count as theirs"
      />
      <CreditRequests slug={slug} credits={credits} hasPool />
    </section>
  );
}

/** Which pools could give a lead away now, and what is held. */
function poolsSentence(all: readonly PoolLine[]): string {
  const pools = all.filter(({ isArchived }) => !isArchived);
  const ready = pools.filter(({ members }) => members.some(({ canTakeNow }) => canTakeNow)).length;
  const held = pools.reduce((sum, pool) => sum + pool.held, 0);
  const who =
    ready === pools.length && pools.length > 0
      ? pools.length === 1
        ? "The pool has somebody who can take a lead now."
        : `All ${pools.length} pools have somebody who can take a lead now.`
      : ready === 0
        ? "No pool has anybody who can take a lead now."
        : `${ready} of ${pools.length} pools have somebody who can take a lead now.`;
  return held === 0
    ? `${who} Nothing is held.`
    : `${who} ${held === 1 ? "1 lead is held." : `${held} leads are held.`}`;
}
