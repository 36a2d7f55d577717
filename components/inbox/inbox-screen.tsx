"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { NewLeadDialog } from "#components/leads/new-lead-dialog.tsx";
import type { LeadRow } from "#components/leads/types.ts";
import { useLeadCache } from "#components/leads/use-lead-cache.ts";
import { useIsLive, useLive } from "#components/live/use-live.ts";
import { KeyLine } from "#components/shell/key-line.tsx";
import { SplitPane } from "#components/shell/split-pane.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { can, type Role } from "#server/core/access.ts";
import { EmptyInbox } from "./empty-inbox.tsx";
import { InboxDetail } from "./inbox-detail.tsx";
import { InboxList } from "./inbox-list.tsx";
import { inboxHref, inboxTabs, readTab } from "./inbox-tabs.ts";
import { TitleCount } from "./title-count.tsx";
import { INBOX_KEYS, useInboxKeys } from "./use-inbox-keys.ts";
import { useInboxRows } from "./use-inbox-rows.ts";

interface InboxScreenProps {
  slug: string;
  role: Role;
  takesLeads: boolean;
  /** The document's title without the count. */
  title: string;
}

/** What waits for the reader, due first, beside the brief of the one that is selected. Live. */
export function InboxScreen({ slug, role, takesLeads, title }: InboxScreenProps) {
  const trpc = useTRPC();
  const cache = useLeadCache();
  const search = useSearchParams();
  const tab = readTab(search.get("tab"));
  const inbox = useInboxRows(slug, tab);
  const rows = inbox.list.data;
  const { data: counts } = useQuery(trpc.inbox.counts.queryOptions({ slug }));
  const [isTyping, setTyping] = useState(false);
  const isLive = useIsLive(slug);
  useLive(slug, ["lead"], () => cache.refresh());
  const selectedId = pick(rows ?? [], search.get("lead"));
  const select = (leadId: string) => window.history.replaceState(null, "", inboxHref(slug, tab, leadId));
  const hrefOf = (leadId: string) => `/${slug}/leads/${leadId}?from=${tab}`;
  const newLead = () => setTyping(true);
  useInboxKeys({ ids: (rows ?? []).map(({ id }) => id), selectedId, select, hrefOf, newLead });
  const empty = <EmptyInbox slug={slug} tab={tab} role={role} takesLeads={takesLeads} teamCount={counts?.team} />;
  return (
    <>
      <TitleCount title={title} count={counts?.fresh ?? 0} />
      <Topbar
        title="Inbox"
        tabs={inboxTabs(slug, can(role, "readAllLeads"), counts)}
        currentTab={inboxHref(slug, tab)}
        actions={
          <Button icon={<Plus />} hotkey="c" onClick={newLead}>
            New lead
          </Button>
        }
      />
      <SplitPane
        width={{ list: 532 }}
        isDetailOpen={false}
        detailLabel="Brief of the selected lead"
        list={
          <InboxList slug={slug} tab={tab} rows={inbox} selectedId={selectedId} onSelect={select} whenEmpty={empty} />
        }
        detail={
          selectedId === null ? (
            rows && empty
          ) : (
            <InboxDetail key={selectedId} slug={slug} leadId={selectedId} href={hrefOf(selectedId)} />
          )
        }
      />
      <KeyLine hints={INBOX_KEYS} status={isLive ? "Live" : "Connecting"} />
      <NewLeadDialog slug={slug} isOpen={isTyping} onClose={() => setTyping(false)} />
    </>
  );
}

/** The lead that the address names, else the first; null in an empty list. */
function pick(rows: readonly LeadRow[], wanted: string | null): string | null {
  return (rows.find(({ id }) => id === wanted) ?? rows[0])?.id ?? null;
}
