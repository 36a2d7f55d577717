"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/use-live.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { CreditRequests, useCredits } from "#components/team/credit-requests.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { creditsHref, exceptionTabs } from "./address.ts";
import { useExceptionCache } from "./use-exceptions.ts";

/** The credits that reps ask for, beside the exceptions: what a manager still has to answer. Live. */
export function CreditsScreen({ slug, repId }: { slug: string; repId: string | null }) {
  const trpc = useTRPC();
  const cache = useExceptionCache();
  const { data: counts } = useQuery(trpc.exception.counts.queryOptions({ slug }));
  const credits = useCredits(slug);
  useLive(slug, ["exception", "lead"], () => cache.refresh());
  return (
    <>
      <Topbar title="Exceptions" tabs={exceptionTabs(slug, repId, counts)} currentTab={creditsHref(slug)} />
      {credits.length === 0 ? (
        <EmptyState
          title="No credit waits for your answer"
          actions={<ButtonLink href={`/${slug}/team`}>Look at the pools</ButtonLink>}
        >
          A rep asks for one on a lead that should not count as theirs: a bad lead, spam, a duplicate, a no-show.
        </EmptyState>
      ) : (
        <PageBody>
          <Say className="mb-5">
            {credits.length === 1 ? "1 credit waits" : `${credits.length} credits wait`} for your answer. Approved, the
            lead counts no longer as theirs, and its pool owes them one more.
          </Say>
          <div className="max-w-[720px]">
            <CreditRequests slug={slug} credits={credits} hasPool />
          </div>
        </PageBody>
      )}
    </>
  );
}
