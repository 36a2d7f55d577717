"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { useLeadCache } from "#components/leads/use-lead-cache.ts";
import { useLive } from "#components/live/use-live.ts";

/** Asks the server again for exceptions and for the leads that they are about. */
export function useExceptionCache() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const leads = useLeadCache();
  return useMemo(
    () => ({
      refresh: () => queryClient.invalidateQueries(trpc.exception.pathFilter()),
      async refreshAll() {
        await Promise.all([queryClient.invalidateQueries(trpc.exception.pathFilter()), leads.refresh()]);
      },
    }),
    [trpc, queryClient, leads],
  );
}

/** How many exceptions, and credits for who answers them, wait for a person, live; undefined until it is known. */
export function useExceptionCount(slug: string): number | undefined {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useQuery(trpc.exception.openCount.queryOptions({ slug }));
  useLive(slug, ["exception", "lead"], () =>
    queryClient.invalidateQueries(trpc.exception.openCount.queryFilter({ slug })),
  );
  return data;
}
