"use client";
import { useQuery } from "@tanstack/react-query";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { CoverLine } from "#components/leads/cover-line.tsx";
import { DueBanner } from "#components/leads/due-banner.tsx";
import { HandoffBrief } from "#components/leads/handoff-brief.tsx";
import { LeadActions } from "#components/leads/lead-actions.tsx";
import { LeadHead } from "#components/leads/lead-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { ErrorState } from "#components/ui/page-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";

/** The lead that is selected in the inbox: who, how long there is, what can be done, and the brief. */
export function InboxDetail({ slug, leadId, href }: { slug: string; leadId: string; href: string }) {
  const trpc = useTRPC();
  const page = useQuery(trpc.lead.byId.queryOptions({ slug, leadId }));
  if (page.isPending) return <SkeletonRows label="Loading the lead" rows={7} height="lead" />;
  if (page.isError) {
    return (
      <div className="p-gutter">
        <ErrorState
          title="The lead could not be loaded."
          actions={<Button onClick={() => page.refetch()}>Try again</Button>}
        >
          {refusalOf(page.error).message}
        </ErrorState>
      </div>
    );
  }
  const { lead } = page.data;
  return (
    <>
      <header className="flex-none border-line border-b px-gutter pt-5 pb-4">
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <LeadHead lead={lead} level={2} />
          </div>
          <ButtonLink kind="quiet" size="sm" href={href} hotkey="↵">
            Open lead
          </ButtonLink>
        </div>
        <DueBanner page={page.data} className="mt-3.5" />
        <CoverLine cover={page.data.cover} asOf={page.data.lead.decidedAt} />
        <div className="mt-3.5">
          <LeadActions slug={slug} page={page.data} />
        </div>
      </header>
      <div className="px-gutter pt-1 pb-6">
        <HandoffBrief slug={slug} page={page.data} decisionHref={`${href}#decision`} />
      </div>
    </>
  );
}
