import type { InboxTab } from "#server/core/lead/inbox-tab.ts";

/** How many leads each tab holds; `waiting`: of mine, those without a first action. */
export type InboxCounts = Readonly<Record<InboxTab, number>> & { readonly waiting: number };

/** The sentence above a tab's list: what waits, and for whom. */
export function waitingWords(tab: InboxTab, counts: InboxCounts): string {
  const count = tab === "mine" ? counts.waiting : counts[tab];
  if (count === 0) return NOTHING[tab];
  const leads = count === 1 ? "1 lead" : `${count} leads`;
  const wait = count === 1 ? "waits" : "wait";
  const says: Readonly<Record<InboxTab, string>> = {
    mine: `${leads} ${wait} for your first action`,
    team: `${leads} ${count === 1 ? "is" : "are"} open in the team`,
    unassigned: `${leads} ${wait} for a person to place ${count === 1 ? "it" : "them"}`,
    queue: `${leads} ${wait}; whoever claims ${count === 1 ? "it" : "one"} first has it`,
    held: `${leads} ${wait} until somebody can take ${count === 1 ? "it" : "them"}`,
  };
  return says[tab];
}

const NOTHING: Readonly<Record<InboxTab, string>> = {
  mine: "Nothing waits for you",
  team: "Nobody has an open lead",
  unassigned: "Nothing is unassigned",
  queue: "No queue has leads",
  held: "Nothing is held",
};
