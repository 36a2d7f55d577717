import type { Tab } from "#components/ui/tabs.tsx";
import { EXCEPTION_TYPES, type ExceptionType } from "#server/core/exception/exception-type.ts";
import type { ExceptionCounts } from "./types.ts";

/*
 * The address of the exceptions: /{slug}/exceptions?tab, type, owner, x (the one that is open). What cannot be read
 * filters nothing.
 */

const TABS = ["open", "mine", "resolved", "ignored"] as const;

/** The parts of the list; mine are the open ones that the reader looks after. */
export type ExceptionTab = (typeof TABS)[number];

/** What the address says; null where it says nothing. */
export type Address = { tab: ExceptionTab; type: ExceptionType | null; owner: string | null; openId: string | null };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const idIn = (text: string | null) => (text !== null && UUID.test(text) ? text : null);

/** Reads the address. Never throws. */
export function readAddress(search: { get: (name: string) => string | null }): Address {
  return {
    tab: TABS.find((tab) => tab === search.get("tab")) ?? "open",
    type: EXCEPTION_TYPES.find((type) => type === search.get("type")) ?? null,
    owner: idIn(search.get("owner")),
    openId: idIn(search.get("x")),
  };
}

/** Writes an address. */
export function exceptionsHref(slug: string, { tab, type, owner, openId }: Partial<Address>): string {
  const search = new URLSearchParams();
  if (tab && tab !== "open") search.set("tab", tab);
  if (type) search.set("type", type);
  if (owner) search.set("owner", owner);
  if (openId) search.set("x", openId);
  return search.size > 0 ? `/${slug}/exceptions?${search}` : `/${slug}/exceptions`;
}

/** What to ask the server for; `repId` is the reader's own, null for one who takes no leads. */
export function questionOf({ tab, type, owner }: Address, repId: string | null) {
  const whose = tab === "mine" ? repId : owner;
  return {
    state: tab === "mine" ? ("open" as const) : tab,
    ...(type ? { type } : {}),
    ...(whose ? { owner: whose } : {}),
  };
}

const LABELS: Readonly<Record<ExceptionTab, string>> = {
  open: "Open",
  mine: "Mine",
  resolved: "Resolved",
  ignored: "Ignored",
};

/** The address of the credits that wait for an answer. */
export const creditsHref = (slug: string) => `/${slug}/exceptions/credits`;

/** The tabs with what each holds; mine is for those who take leads, credits for those who approve them. */
export function exceptionTabs(slug: string, repId: string | null, counts: ExceptionCounts | undefined): Tab[] {
  const tabs: Tab[] = TABS.filter((tab) => tab !== "mine" || repId !== null).map((tab) => ({
    href: exceptionsHref(slug, { tab }),
    label: LABELS[tab],
    count: counts?.[tab],
  }));
  if (typeof counts?.credits !== "number") return tabs;
  const credits = { href: creditsHref(slug), label: "Credits", count: counts.credits };
  return tabs.toSpliced(repId === null ? 1 : 2, 0, credits);
}
