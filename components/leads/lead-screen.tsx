"use client";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/use-live.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/page-state.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { CoverLine } from "./cover-line.tsx";
import { DecisionSection } from "./decision-section.tsx";
import { DueBanner } from "./due-banner.tsx";
import { HandoffBrief } from "./handoff-brief.tsx";
import { LeadActions } from "./lead-actions.tsx";
import { LeadFacts } from "./lead-facts.tsx";
import { LeadHead } from "./lead-head.tsx";
import { LeadRating } from "./lead-rating.tsx";
import { LeadTop } from "./lead-top.tsx";
import { Timeline } from "./timeline.tsx";
import type { LeadPage } from "./types.ts";
import { useLeadCache } from "./use-lead-cache.ts";
import { placingDecision } from "./why.ts";

/** One lead: the brief, what to do, why it is here, and everything that happened to it. Live. */
export function LeadScreen({ slug, leadId }: { slug: string; leadId: string }) {
  const trpc = useTRPC();
  const cache = useLeadCache();
  const page = useQuery(trpc.lead.byId.queryOptions({ slug, leadId }));
  useLive(slug, ["lead"], (ids) => (ids === null || ids.has(leadId)) && cache.refresh());
  return (
    <>
      <LeadTop slug={slug} leadId={leadId} />
      {page.isPending && <SkeletonRows label="Loading the lead" rows={9} height="lead" />}
      {page.isError && (
        <PageBody>
          <ErrorState
            title="This lead cannot be shown."
            actions={<Button onClick={() => page.refetch()}>Try again</Button>}
          >
            {refusalOf(page.error).message}
          </ErrorState>
        </PageBody>
      )}
      {page.data && <LeadBody slug={slug} page={page.data} />}
    </>
  );
}

function LeadBody({ slug, page }: { slug: string; page: LeadPage }) {
  const search = useSearchParams();
  const { lead } = page;
  const hrefOf = (decisionId: string) => {
    const next = new URLSearchParams(search);
    next.set("decision", decisionId);
    return `/${slug}/leads/${lead.id}?${next}#decision`;
  };
  const wanted = page.decisions.find(({ id }) => id === search.get("decision"))?.id;
  const decisionId = wanted ?? placingDecision(page);
  return (
    <div className="grid flex-1 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_320px]">
      <div className="min-w-0 p-gutter max-sm:p-4 max-sm:pb-20">
        <LeadHead lead={lead} level={1} />
        <DueBanner page={page} className="mt-3.5" />
        <CoverLine cover={page.cover} asOf={page.lead.decidedAt} />
        <div className="mt-3.5 mb-1">
          <LeadActions slug={slug} page={page} />
        </div>
        <HandoffBrief slug={slug} page={page} decisionHref="#decision" />
        {decisionId && <DecisionSection slug={slug} page={page} decisionId={decisionId} />}
        <section className="border-line border-t py-6">
          <SectionHead title="Timeline" note="newest first" />
          <Timeline entries={page.timeline} decisionHref={hrefOf} />
        </section>
      </div>
      <aside
        aria-label="Facts"
        className="border-line bg-sunken p-gutter max-lg:border-t max-sm:p-4 max-sm:pb-20 lg:border-l"
      >
        <LeadFacts slug={slug} page={page} />
        {page.may.rate && <LeadRating slug={slug} lead={lead} />}
      </aside>
    </div>
  );
}
