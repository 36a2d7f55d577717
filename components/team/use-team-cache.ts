"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/use-live.ts";

/** Answers a function that fetches again whatever is shown of people, pools and queues. */
export function useTeamRefresh() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      queryClient.invalidateQueries(trpc.team.pathFilter()),
      queryClient.invalidateQueries(trpc.pool.pathFilter()),
    ]);
  }, [trpc, queryClient]);
}

/** Keeps what is shown of the team true while leads arrive and others edit. */
export function useTeamLive(slug: string): void {
  const refresh = useTeamRefresh();
  useLive(slug, ["lead", "pool", "team"], () => void refresh());
}
