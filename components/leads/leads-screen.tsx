"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/use-live.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { cx } from "#components/ui/cx.ts";
import { EmptyState, ErrorState } from "#components/ui/page-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { readLeadFilter } from "./filters.ts";
import { LeadTable } from "./lead-table.tsx";
import { LeadsFilters } from "./leads-filters.tsx";
import { NewLeadDialog } from "./new-lead-dialog.tsx";
import { useLeadCache } from "./use-lead-cache.ts";

/** Every lead the reader may see, found by words and filters that stand in the address. */
export function LeadsScreen({ slug }: { slug: string }) {
  const trpc = useTRPC();
  const cache = useLeadCache();
  const filter = readLeadFilter(useSearchParams());
  const [isTyping, setTyping] = useState(false);
  const leads = useInfiniteQuery(
    trpc.lead.list.infiniteQueryOptions(
      { slug, filter },
      { getNextPageParam: ({ next }) => next ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  const count = useQuery(trpc.lead.count.queryOptions({ slug, filter }, { placeholderData: keepPreviousData }));
  useLive(slug, ["lead"], () => cache.refresh());
  const rows = leads.data?.pages.flatMap((page) => page.rows) ?? [];
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <Topbar
        title="Leads"
        primary={
          <Button kind="primary" icon={<Plus />} onClick={() => setTyping(true)}>
            New lead
          </Button>
        }
        filters={<LeadsFilters slug={slug} />}
        filtersNote={count.data && countWords(count.data)}
      />
      {leads.isPending && <SkeletonRows label="Loading leads" rows={12} />}
      {leads.isError && (
        <PageBody>
          <ErrorState
            title="The leads could not be loaded."
            actions={<Button onClick={() => leads.refetch()}>Try again</Button>}
          >
            {refusalOf(leads.error).message}
          </ErrorState>
        </PageBody>
      )}
      {rows.length > 0 && (
        <div className={cx("pt-3 transition-opacity", leads.isPlaceholderData && "opacity-60")}>
          <LeadTable slug={slug} rows={rows} />
          {leads.hasNextPage && (
            <div className="flex justify-center py-6">
              <Button isBusy={leads.isFetchingNextPage} onClick={() => leads.fetchNextPage()}>
                Show 50 more
              </Button>
            </div>
          )}
        </div>
      )}
      {leads.data && rows.length === 0 && (
        <EmptyState
          title={isFiltered ? "No lead matches" : "Leads will be here, newest first"}
          actions={
            isFiltered ? (
              <ButtonLink href={`/${slug}/leads`}>Show all leads</ButtonLink>
            ) : (
              <Button kind="primary" icon={<Plus />} onClick={() => setTyping(true)}>
                Type in a lead
              </Button>
            )
          }
        >
          {isFiltered
            ? "Take a filter away, or look for fewer words."
            : "Every lead you may see, with search and filters whose address can be shared."}
        </EmptyState>
      )}
      <NewLeadDialog slug={slug} isOpen={isTyping} onClose={() => setTyping(false)} />
    </>
  );
}

function countWords({ count, isMore }: { count: number; isMore: boolean }): string {
  if (isMore) return `more than ${count.toLocaleString("en")} leads`;
  return count === 1 ? "1 lead" : `${count.toLocaleString("en")} leads`;
}
