"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { UrlFilter } from "#components/ui/url-filter.tsx";
import { accountTabs } from "./account-tabs.ts";
import { opportunityPages, readOpportunityFilter } from "./filter.ts";
import { ListBody, OwnerFilter } from "./list-body.tsx";
import { OpportunitiesTable } from "./opportunities-table.tsx";
import { OpportunityDialog } from "./opportunity-dialog.tsx";
import { opportunitiesSentence, STATUS_WORDS, STATUSES } from "./opportunity-words.ts";
import { SearchField } from "./search-field.tsx";
import { ToInbox } from "./to-inbox.tsx";
import type { OpportunityLine, Owner } from "./types.ts";

/** The opportunities of the workspace, newest first, searched and filtered in the URL. */
export function OpportunitiesScreen({ slug }: { slug: string }) {
  const trpc = useTRPC();
  const toast = useToast();
  const [edited, setEdited] = useState<OpportunityLine | "new" | null>(null);
  const filter = readOpportunityFilter(useSearchParams());
  const isFiltered = Object.keys(filter).length > 0;
  const read = useInfiniteQuery(
    trpc.opportunity.list.infiniteQueryOptions(
      { slug, ...filter },
      { ...opportunityPages, placeholderData: keepPreviousData },
    ),
  );
  const { data } = read;
  const [first] = data?.pages ?? [];
  const opportunities = data?.pages.flatMap((page) => page.opportunities) ?? [];
  const isEmpty = first?.total.count === 0 && !isFiltered;
  const add = first?.canWrite && (
    <Button kind="primary" icon={<Plus />} onClick={() => setEdited("new")}>
      Add opportunity
    </Button>
  );
  const saved = () => {
    setEdited(null);
    toast({ text: "Saved. Leads that arrive from now on are decided by it." });
  };
  return (
    <>
      <Topbar
        title="Accounts"
        tabs={accountTabs(slug)}
        currentTab={`/${slug}/accounts/opportunities`}
        primary={!isEmpty && add}
        filters={!isEmpty && <Filters owners={first?.owners ?? []} />}
      />
      <ListBody
        noun="opportunities"
        read={read}
        sentence={first ? opportunitiesSentence({ total: first.total, isFiltered }) : null}
        empty={
          isEmpty && (
            <EmptyState title="What you are selling will be here" actions={add || <ToInbox slug={slug} />}>
              With account, stage, amount and owner. A lead of an account with an open opportunity goes to who works it
              where a rule says so. Your CRM can send them: PUT /v1/opportunities.
            </EmptyState>
          )
        }
      >
        <OpportunitiesTable
          slug={slug}
          opportunities={opportunities}
          onEdit={first?.canWrite ? setEdited : undefined}
        />
      </ListBody>
      {edited && first && (
        <OpportunityDialog
          slug={slug}
          opportunity={edited === "new" ? null : edited}
          account={null}
          owners={first.owners}
          onClose={() => setEdited(null)}
          onSaved={saved}
        />
      )}
    </>
  );
}

function Filters({ owners }: { owners: readonly Owner[] }) {
  return (
    <>
      <SearchField label="Search name or account" />
      <UrlFilter
        param="status"
        label="Status"
        anyLabel="Any status"
        options={STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
      />
      <OwnerFilter owners={owners} />
    </>
  );
}
