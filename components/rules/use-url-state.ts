"use client";
import { useSearchParams } from "next/navigation";
import { useCallback } from "react";

/** The panel at the right of the ruleset. */
export const PANELS = ["checks", "try", "history"] as const;
export type Panel = (typeof PANELS)[number];

/** What the address says: the open rule, the panel (null: the usual one, and on a phone the list), the lead to try. */
export type UrlState = { rule: string | null; panel: Panel | null; lead: string | null };

/** The page's state in its address: every view can be shared and Back works; the server is not asked anew. */
export function useUrlState(): [UrlState, (change: Partial<UrlState>) => void] {
  const search = useSearchParams();
  const panel = PANELS.find((one) => one === search.get("panel")) ?? null;
  const go = useCallback((change: Partial<UrlState>) => {
    window.history.pushState(null, "", hrefWith(new URLSearchParams(window.location.search), change));
  }, []);
  return [{ rule: search.get("rule"), panel, lead: search.get("lead") }, go];
}

/** The address with some of its state changed. */
export function hrefWith(search: URLSearchParams, change: Partial<UrlState>): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name);
    else if (value !== undefined) next.set(name, value);
  }
  return next.size > 0 ? `?${next}` : window.location.pathname;
}
