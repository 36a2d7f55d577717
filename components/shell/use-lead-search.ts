"use client";
import { useEffect, useState } from "react";
import type { PaletteItem } from "./palette-match.ts";

/** What a search has come to. */
export type LeadSearch =
  | { state: "idle" | "searching" | "failed"; items: readonly PaletteItem[] }
  | { state: "found"; items: readonly PaletteItem[] };

const PAUSE_MS = 150;

/** Looks for leads 150 ms after the last letter, from two letters on; an answer that comes too late is dropped. */
export function useLeadSearch(
  query: string,
  findLeads: (query: string) => Promise<readonly PaletteItem[]>,
): LeadSearch {
  const [search, setSearch] = useState<LeadSearch>({ state: "idle", items: [] });
  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < 2) {
      setSearch({ state: "idle", items: [] });
      return;
    }
    let isWanted = true;
    setSearch((before) => ({ state: "searching", items: before.items }));
    const timer = window.setTimeout(async () => {
      const next = await findLeads(wanted).then(
        (items): LeadSearch => ({ state: "found", items }),
        (): LeadSearch => ({ state: "failed", items: [] }),
      );
      if (isWanted) setSearch(next);
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [wanted, findLeads]);
  return search;
}
