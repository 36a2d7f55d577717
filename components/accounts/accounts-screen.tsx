"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Plus, Upload } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { cx } from "#components/ui/cx.ts";
import { EmptyState, ErrorState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { UrlFilter } from "#components/ui/url-filter.tsx";
import { AccountDialog } from "./account-dialog.tsx";
import { accountTabs } from "./account-tabs.ts";
import { accountsSentence, CLASS_WORDS, CLASSES } from "./account-words.ts";
import { AccountsTable } from "./accounts-table.tsx";
import { accountPages, readFilter } from "./filter.ts";
import { SearchField } from "./search-field.tsx";
import { ToInbox } from "./to-inbox.tsx";
import type { Owner } from "./types.ts";

/** The accounts of the workspace by name, searched and filtered in the URL. */
export function AccountsScreen({ slug }: { slug: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [isAdding, setAdding] = useState(false);
  const filter = readFilter(useSearchParams());
  const isFiltered = Object.keys(filter).length > 0;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery(
    trpc.account.list.infiniteQueryOptions({ slug, ...filter }, { ...accountPages, placeholderData: keepPreviousData }),
  );
  const [first] = data?.pages ?? [];
  const accounts = data?.pages.flatMap((page) => page.accounts) ?? [];
  const isEmpty = first?.total.count === 0 && !isFiltered;
  const add = first?.canWrite && (
    <Button kind="primary" icon={<Plus />} onClick={() => setAdding(true)}>
      Add account
    </Button>
  );
  const upload = first?.canWrite && (
    <ButtonLink href={`/${slug}/accounts/upload`} icon={<Upload />}>
      Upload<span className="max-sm:sr-only"> CSV</span>
    </ButtonLink>
  );
  return (
    <>
      <Topbar
        title="Accounts"
        tabs={accountTabs(slug)}
        currentTab={`/${slug}/accounts`}
        actions={!isEmpty && upload}
        primary={!isEmpty && add}
        filters={!isEmpty && <Filters owners={first?.owners ?? []} />}
      />
      {error && (
        <PageBody>
          <ErrorState
            title="The accounts could not be loaded."
            actions={<Button onClick={() => refetch()}>Try again</Button>}
          />
        </PageBody>
      )}
      {!first && !error && (
        <PageBody>
          <SkeletonRows label="Loading accounts" rows={12} />
        </PageBody>
      )}
      {isEmpty && (
        <EmptyState
          title="The companies you know will be here"
          actions={
            add ? (
              <>
                {add}
                {upload}
              </>
            ) : (
              <ToInbox slug={slug} />
            )
          }
        >
          With owner, class and domains. A lead from one of their domains goes to the account's owner where a rule says
          so. Your CRM can send them: PUT /v1/accounts.
        </EmptyState>
      )}
      {first && !isEmpty && (
        <>
          <PageBody className="flex-none pb-5">
            <Say>{accountsSentence({ total: first.total, isFiltered })}</Say>
          </PageBody>
          <div className={cx(isPlaceholderData && "opacity-60")}>
            <AccountsTable slug={slug} accounts={accounts} />
          </div>
          {hasNextPage && (
            <div className="p-gutter">
              <Button isBusy={isFetchingNextPage} onClick={() => fetchNextPage()}>
                Show more accounts
              </Button>
            </div>
          )}
        </>
      )}
      {isAdding && first && (
        <AccountDialog
          slug={slug}
          account={null}
          owners={first.owners}
          onClose={() => setAdding(false)}
          onSaved={(accountId) => router.push(`/${slug}/accounts/${accountId}`)}
        />
      )}
    </>
  );
}

function Filters({ owners }: { owners: readonly Owner[] }) {
  return (
    <>
      <SearchField label="Search name or domain" />
      <UrlFilter
        param="class"
        label="Class"
        anyLabel="Any class"
        options={CLASSES.map((value) => ({ value, label: CLASS_WORDS[value] }))}
      />
      <UrlFilter
        param="owner"
        label="Owner"
        anyLabel="Any owner"
        options={[{ value: "none", label: "Nobody" }, ...owners.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </>
  );
}
