"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { NewLeadDialog } from "#components/leads/new-lead-dialog.tsx";
import type { LeadRow } from "#components/leads/types.ts";
import { useLeadCache } from "#components/leads/use-lead-cache.ts";
import { useIsLive, useLive } from "#components/live/use-live.ts";
import { KeyLine } from "#components/shell/key-line.tsx";
import { SplitPane } from "#components/shell/split-pane.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { useHotkeys } from "#components/shell/use-hotkeys.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorState, TooMuch } from "#components/ui/page-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { can, type Role } from "#server/core/access.ts";
import type { InboxTab } from "#server/core/lead/inbox-tab.ts";
import { EmptyInbox } from "./empty-inbox.tsx";
import { InboxDetail } from "./inbox-detail.tsx";
import { inboxHref, inboxTabs, readTab } from "./inbox-tabs.ts";
import { LeadList } from "./lead-list.tsx";
import { TitleCount } from "./title-count.tsx";

const MOST_ROWS = 200;
const KEYS = [
  { keys: ["j", "k"], label: "move" },
  { keys: ["enter"], label: "open" },
  { keys: ["a"], label: "accept or claim" },
  { keys: ["e"], label: "log an action" },
  { keys: ["r"], label: "reassign" },
  { keys: ["c"], label: "new lead" },
  { keys: ["u"], label: "undo" },
] as const;

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
  const client = useTRPCClient();
  const cache = useLeadCache();
  const search = useSearchParams();
  const tab = readTab(search.get("tab"));
  const list = useQuery(trpc.inbox.list.queryOptions({ slug, tab }));
  const counts = useQuery(trpc.inbox.counts.queryOptions({ slug }));
  const [isTyping, setTyping] = useState(false);
  const isLive = useIsLive(slug);
  useLive(slug, ["lead"], () => cache.refresh());
  const rows = list.data ?? [];
  const selectedId = pick(rows, search.get("lead"));
  const select = (leadId: string) => window.history.replaceState(null, "", inboxHref(slug, tab, leadId));
  useInboxKeys({ slug, tab, rows, selectedId, select, newLead: () => setTyping(true) });
  const whoTook = async (leadIds: readonly string[]) => {
    const found = await client.inbox.takenBy.query({ slug, leadIds: [...leadIds] }).catch(() => []);
    return new Map(found.map(({ leadId, name }) => [leadId, name]));
  };
  return (
    <>
      <TitleCount title={title} count={counts.data?.fresh ?? 0} />
      <Topbar
        title="Inbox"
        tabs={inboxTabs(slug, can(role, "readAllLeads"), counts.data)}
        currentTab={inboxHref(slug, tab)}
        actions={
          <Button icon={<Plus />} hotkey="c" onClick={() => setTyping(true)}>
            New lead
          </Button>
        }
      />
      <SplitPane
        width={{ list: 532 }}
        isDetailOpen={false}
        detailLabel="Brief of the selected lead"
        list={
          <>
            <p className="flex h-11 flex-none items-center border-line border-b pr-4 pl-gutter text-ink-3 text-sm max-sm:px-4">
              {waitingWords(tab, counts.data)}
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
            {list.data && rows.length === 0 && (
              <div className="md:hidden">
                <EmptyInbox slug={slug} tab={tab} role={role} takesLeads={takesLeads} />
              </div>
            )}
            {list.data && (
              <LeadList slug={slug} tab={tab} rows={rows} selectedId={selectedId} onSelect={select} whoTook={whoTook} />
            )}
            {rows.length === MOST_ROWS && (
              <TooMuch className="m-4">
                The first {MOST_ROWS} are shown. The rest come up as these are done; all of them are under Leads.
              </TooMuch>
            )}
          </>
        }
        detail={
          selectedId === null ? (
            list.data && <EmptyInbox slug={slug} tab={tab} role={role} takesLeads={takesLeads} />
          ) : (
            <InboxDetail
              key={selectedId}
              slug={slug}
              leadId={selectedId}
              href={`/${slug}/leads/${selectedId}?from=${tab}`}
            />
          )
        }
      />
      <KeyLine hints={KEYS} status={isLive ? "Live" : "Connecting"} />
      <NewLeadDialog slug={slug} isOpen={isTyping} onClose={() => setTyping(false)} />
    </>
  );
}

/** The lead that the address names, else the first; null in an empty list. */
function pick(rows: readonly LeadRow[], wanted: string | null): string | null {
  return (rows.find(({ id }) => id === wanted) ?? rows[0])?.id ?? null;
}

type Keys = {
  slug: string;
  tab: InboxTab;
  rows: readonly LeadRow[];
  selectedId: string | null;
  select: (leadId: string) => void;
  newLead: () => void;
};

function useInboxKeys({ slug, tab, rows, selectedId, select, newLead }: Keys) {
  const router = useRouter();
  const move = (by: 1 | -1) => {
    const next = rows[rows.findIndex(({ id }) => id === selectedId) + by];
    if (!next) return;
    select(next.id);
    document.querySelector(`[data-lead="${next.id}"]`)?.scrollIntoView({ block: "nearest" });
  };
  useHotkeys([
    { keys: "j", label: "Next lead", group: "Inbox", run: () => move(1) },
    { keys: "k", label: "Previous lead", group: "Inbox", run: () => move(-1) },
    {
      keys: "enter",
      label: "Open the lead",
      group: "Inbox",
      run: () => selectedId && router.push(`/${slug}/leads/${selectedId}?from=${tab}`),
    },
    { keys: "c", label: "New lead", group: "Inbox", run: newLead },
  ]);
}

type Counts = { mine: number; team: number; unassigned: number; queue: number; held: number; waiting: number };

function waitingWords(tab: InboxTab, counts: Counts | undefined): string {
  if (!counts) return "";
  const leads = (count: number) => (count === 1 ? "1 lead" : `${count} leads`);
  const says = (count: number) => (count === 1 ? "waits" : "wait");
  switch (tab) {
    case "mine":
      return counts.waiting === 0
        ? "Nothing waits for you"
        : `${leads(counts.waiting)} ${says(counts.waiting)} for your first action`;
    case "team":
      return `${leads(counts.team)} ${counts.team === 1 ? "is" : "are"} open in the team`;
    case "unassigned":
      return counts.unassigned === 0
        ? "Nothing is unassigned"
        : `${leads(counts.unassigned)} ${says(counts.unassigned)} for a person to place`;
    case "queue":
      return counts.queue === 0
        ? "No queue has leads"
        : `${leads(counts.queue)} ${says(counts.queue)}: first click has it`;
    case "held":
      return counts.held === 0
        ? "Nothing is held"
        : `${leads(counts.held)} ${says(counts.held)} until somebody can take ${counts.held === 1 ? "it" : "them"}`;
  }
}
