"use client";
import { useTRPCClient } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";
import { OUTCOME_OF, outcomeWords } from "#server/core/exception/resolution.ts";
import { aboutWords } from "./exception-table.tsx";
import type { Exception, Settlement } from "./types.ts";
import { useExceptionCache } from "./use-exceptions.ts";

/** Settles an exception and says so; what changed nothing else can be undone from the toast. Throws what the server refuses. */
export function useSettle(slug: string) {
  const client = useTRPCClient();
  const toast = useToast();
  const cache = useExceptionCache();
  return async (exception: Exception, settlement: Settlement): Promise<void> => {
    const exceptionId = exception.id;
    await client.exception.resolve.mutate({ slug, exceptionId, resolution: settlement });
    const isReversible = settlement.how === "confirm" || settlement.how === "ignore";
    const undo = async () => {
      await client.exception.reopen.mutate({ slug, exceptionId });
      await cache.refreshAll();
    };
    toast({
      text: `${outcomeWords(OUTCOME_OF[settlement.how])}: ${aboutWords(exception)}`,
      ...(isReversible ? { undo } : {}),
    });
    await cache.refreshAll();
  };
}
