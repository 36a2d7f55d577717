"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/use-live.ts";

/** How many leads are in the reader's own hands, live; undefined until it is known. */
export function useInboxCount(slug: string): number | undefined {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useQuery(trpc.inbox.counts.queryOptions({ slug }));
  useLive(slug, ["lead"], () => queryClient.invalidateQueries(trpc.inbox.counts.queryFilter({ slug })));
  return data?.mine;
}
