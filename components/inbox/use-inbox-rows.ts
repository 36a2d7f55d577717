"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import type { InboxTab } from "#server/core/lead/inbox-tab.ts";

const STEP = 200;
const MOST_ROWS = 5_000;

/** The leads of a tab, due first: 200 of them, and 200 more each time they are asked for; another tab begins anew. */
export function useInboxRows(slug: string, tab: InboxTab) {
  const trpc = useTRPC();
  const [asked, setAsked] = useState<{ tab: InboxTab; most: number }>({ tab, most: STEP });
  const most = asked.tab === tab ? asked.most : STEP;
  const list = useQuery({
    ...trpc.inbox.list.queryOptions({ slug, tab, ...(most > STEP && { most }) }),
    ...(most > STEP && { placeholderData: keepPreviousData }),
  });
  const isMore = list.data?.length === most && most < MOST_ROWS;
  return { list, more: isMore ? () => setAsked({ tab, most: Math.min(most + STEP, MOST_ROWS) }) : null };
}
