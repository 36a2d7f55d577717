"use client";
import { useQuery } from "@tanstack/react-query";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/page-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { InboxTab } from "#server/core/lead/inbox-tab.ts";
import { LeadList } from "./lead-list.tsx";
import type { useInboxRows } from "./use-inbox-rows.ts";
import { waitingWords } from "./waiting-words.ts";

interface InboxListProps {
  slug: string;
  tab: InboxTab;
  rows: ReturnType<typeof useInboxRows>;
  selectedId: string | null;
  onSelect: (leadId: string) => void;
  /** What an empty tab says where there is no room for a brief beside it. */
  whenEmpty: React.ReactNode;
}

/** The side of the inbox that lists: a sentence, then the leads of the tab in each of their states. */
export function InboxList({ slug, tab, rows: { list, more }, selectedId, onSelect, whenEmpty }: InboxListProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const counts = useQuery(trpc.inbox.counts.queryOptions({ slug }));
  const rest = useQuery(trpc.inbox.restUntil.queryOptions({ slug }));
  const whoTook = async (leadIds: readonly string[]) => {
    const found = await client.inbox.takenBy.query({ slug, leadIds: [...leadIds] }).catch(() => []);
    return new Map(found.map(({ leadId, name }) => [leadId, name]));
  };
  return (
    <>
      <p className="flex h-11 flex-none items-center border-line border-b pr-4 pl-gutter text-ink-3 text-sm max-sm:px-4">
        {counts.data && waitingWords(tab, counts.data)}
      </p>
      {list.isPending && <SkeletonRows label="Loading leads" rows={9} height="lead" />}
      {list.isError && (
        <div className="p-gutter">
          <ErrorState
            title="The leads could not be loaded."
            actions={<Button onClick={() => list.refetch()}>Try again</Button>}
          >
            {refusalOf(list.error).message}
          </ErrorState>
        </div>
      )}
      {list.data?.length === 0 && <div className="md:hidden">{whenEmpty}</div>}
      {list.data && (
        <LeadList
          slug={slug}
          tab={tab}
          rows={list.data}
          selectedId={selectedId}
          onSelect={onSelect}
          restsUntil={rest.data ?? null}
          whoTook={whoTook}
        />
      )}
      {more && (
        <div className="flex items-center justify-center gap-3 p-4 text-ink-3 text-sm">
          {list.data?.length}
          {counts.data && ` of ${counts.data[tab]}`}
          <Button onClick={more} isBusy={list.isPlaceholderData}>
            Show 200 more
          </Button>
        </div>
      )}
    </>
  );
}
