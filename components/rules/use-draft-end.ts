"use client";
import { useQueryClient } from "@tanstack/react-query";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { DraftHandle } from "./use-draft.ts";

/** Publishing and discarding: what is unsaved is saved first, then the server is asked and the page starts anew. Both reject with what the person is told. */
export function useDraftEnd(slug: string, draft: DraftHandle) {
  const api = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const again = async () => {
    await draft.reload();
    await queryClient.invalidateQueries({ queryKey: api.rules.history.queryKey({ slug }) });
  };
  const publish = async (note: string) => {
    const { version } = await client.rules.publish.mutate({ slug, revision: await draft.flush(), note });
    await again();
    toast({ text: `Version ${version} is live` });
  };
  const discard = async () => {
    try {
      await client.rules.discardDraft.mutate({ slug, revision: await draft.flush() });
    } catch (error) {
      throw new Error(refusalOf(error).message);
    }
    await again();
  };
  return { publish, discard };
}
