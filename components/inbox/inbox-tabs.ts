import type { Tab } from "#components/ui/tabs.tsx";
import { INBOX_TABS, type InboxTab } from "#server/core/lead/inbox-tab.ts";

const LABELS: Readonly<Record<InboxTab, string>> = {
  mine: "Mine",
  team: "Team",
  unassigned: "Unassigned",
  queue: "Queues",
  held: "Held",
};

/** The address of a tab of the inbox, with the lead that is open beside the list. */
export function inboxHref(slug: string, tab: InboxTab, leadId?: string | null): string {
  const search = new URLSearchParams();
  if (tab !== "mine") search.set("tab", tab);
  if (leadId) search.set("lead", leadId);
  return search.size > 0 ? `/${slug}/inbox?${search}` : `/${slug}/inbox`;
}

/** Reads a tab from the address; anything else is mine. */
export function readTab(value: string | null | undefined): InboxTab {
  return INBOX_TABS.find((tab) => tab === value) ?? "mine";
}

/** The tabs a member has, with what each holds; the team's is for those who see all leads. */
export function inboxTabs(
  slug: string,
  isManager: boolean,
  counts: Partial<Record<InboxTab, number>> | undefined,
): Tab[] {
  return INBOX_TABS.filter((tab) => tab !== "team" || isManager).map((tab) => ({
    href: inboxHref(slug, tab),
    label: LABELS[tab],
    count: counts?.[tab],
  }));
}
