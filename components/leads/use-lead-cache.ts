"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import type { LeadPage, LeadRow } from "./types.ts";

/** Fields of a lead that can be shown as changed before the server has answered. */
export type LeadPatch = Partial<Pick<LeadRow, "acceptedAt" | "firstActionAt" | "ownerRepId" | "ownerName" | "status">>;

/** Changes leads in what the browser holds, at once, and asks the server again afterwards. */
export function useLeadCache() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMemo(
    () => ({
      patch(leadId: string, patch: LeadPatch) {
        const inRows = (rows: LeadRow[] | undefined) =>
          rows?.map((row) => (row.id === leadId ? { ...row, ...patch } : row));
        queryClient.setQueriesData<LeadRow[]>(trpc.inbox.list.pathFilter(), inRows);
        queryClient.setQueriesData<LeadPage>(trpc.lead.byId.pathFilter(), (page) =>
          page?.lead.id === leadId ? { ...page, lead: { ...page.lead, ...patch } } : page,
        );
      },
      remove(leadId: string) {
        queryClient.setQueriesData<LeadRow[]>(trpc.inbox.list.pathFilter(), (rows) =>
          rows?.filter(({ id }) => id !== leadId),
        );
      },
      async refresh() {
        await Promise.all([
          queryClient.invalidateQueries(trpc.inbox.pathFilter()),
          queryClient.invalidateQueries(trpc.lead.list.pathFilter()),
          queryClient.invalidateQueries(trpc.lead.count.pathFilter()),
          queryClient.invalidateQueries(trpc.lead.byId.pathFilter()),
        ]);
      },
    }),
    [trpc, queryClient],
  );
}
