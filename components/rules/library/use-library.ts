"use client";
import { useQueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { LibraryEdit } from "#server/core/library/edit-library.ts";
import type { Library } from "#server/core/library/library.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import type { Editor } from "../types.ts";

/** The library as the draft has it, and the way to change it. */
export type LibraryHandle = {
  library: Library;
  rules: readonly Rule[];
  canWrite: boolean;
  /** The workspace's zone. */
  timeZone: string;
  /** Whether somebody has begun a draft; without one it is the library in force. */
  hasDraft: boolean;
  isBusy: boolean;
  /** Why the last change was not saved; null: it was. */
  problem: string | null;
  /** Saves one change into the draft; answers whether it was saved. */
  save: (edit: LibraryEdit, said: string) => Promise<boolean>;
};

/** Reads and changes the library of the draft. Whoever was slower than somebody else is told, and sees their draft. */
export function useLibrary(slug: string, editor: Editor): LibraryHandle {
  const api = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { rules, library } = editor.draft ?? editor.live;
  const save = async (edit: LibraryEdit, said: string) => {
    setBusy(true);
    setProblem(null);
    try {
      await client.rules.editLibrary.mutate({ slug, revision: editor.draft?.revision ?? 0, edit });
      toast({ text: `${said} Publish the draft to make it count.` });
      return true;
    } catch (error) {
      const isConflict = error instanceof TRPCClientError && error.data?.code === "CONFLICT";
      setProblem(
        `${refusalOf(error).message}${isConflict ? " The draft as it is now is loaded; save once more." : ""}`,
      );
      return false;
    } finally {
      await queryClient.invalidateQueries({ queryKey: api.rules.editor.queryKey({ slug }) });
      setBusy(false);
    }
  };
  return {
    library,
    rules,
    canWrite: editor.canWrite,
    timeZone: editor.timeZone,
    hasDraft: editor.draft !== null,
    isBusy,
    problem,
    save,
  };
}
