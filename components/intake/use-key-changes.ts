"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";

/** Rotates and revokes keys of a workspace; the list follows. A refusal is thrown in words for the person. */
export function useKeyChanges(slug: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.key.list.queryKey({ slug }) });
  const rotate = useMutation(trpc.key.rotate.mutationOptions({ onSuccess: refresh }));
  const revoke = useMutation(trpc.key.revoke.mutationOptions({ onSuccess: refresh }));
  return {
    rotate: (id: string) => inWords(rotate.mutateAsync({ slug, id })),
    revoke: (id: string) => inWords(revoke.mutateAsync({ slug, id })),
  };
}

async function inWords<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    throw new Error(refusalOf(error).message, { cause: error });
  }
}
