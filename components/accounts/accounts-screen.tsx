"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Plus, Upload } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { UrlFilter } from "#components/ui/url-filter.tsx";
import { AccountDialog } from "./account-dialog.tsx";
import { accountTabs } from "./account-tabs.ts";
import { accountsSentence, CLASS_WORDS, CLASSES } from "./account-words.ts";
import { AccountsTable } from "./accounts-table.tsx";
import { accountPages, readFilter } from "./filter.ts";
import { ListBody, OwnerFilter } from "./list-body.tsx";
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
  const read = useInfiniteQuery(
    trpc.account.list.infiniteQueryOptions({ slug, ...filter }, { ...accountPages, placeholderData: keepPreviousData }),
  );
  const { data } = read;
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
      <ListBody
        noun="accounts"
        read={read}
        sentence={first ? accountsSentence({ total: first.total, isFiltered }) : null}
        empty={isEmpty && <NoAccounts slug={slug} add={add} upload={upload} />}
      >
        <AccountsTable slug={slug} accounts={accounts} />
      </ListBody>
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

interface NoAccountsProps {
  slug: string;
  /** What makes the first ones; nothing for those who may not. */
  add: ReactNode;
  upload: ReactNode;
}

function NoAccounts({ slug, add, upload }: NoAccountsProps) {
  const actions = add ? (
    <>
      {add}
      {upload}
    </>
  ) : (
    <ToInbox slug={slug} />
  );
  return (
    <EmptyState title="The companies you know will be here" actions={actions}>
      With owner, class and domains. A lead from one of their domains goes to the account's owner where a rule says so.
      Your CRM can send them: PUT /v1/accounts.
    </EmptyState>
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
      <OwnerFilter owners={owners} />
    </>
  );
}
