"use client";
import { useQueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import { type DraftState, draftFrom, isToAdopt } from "./draft-state.ts";
import type { Editor } from "./types.ts";

const SAVE_AFTER_MS = 500;

/** The draft under this editor's hands. */
export type DraftHandle = DraftState & {
  change: (rules: readonly Rule[]) => void;
  /** Saves what is unsaved now; answers the revision when it is saved, or when it cannot be. */
  flush: () => Promise<number>;
  /** After a conflict: drops the own change for what the server has. */
  takeTheirs: () => Promise<void>;
  /** After a conflict: saves the own rules in place of what the server has. */
  keepMine: () => Promise<void>;
  /** Asks the server anew, after publish, discard or restore. */
  reload: () => Promise<void>;
};

/** Holds the draft, saves it half a second after the last change, and tells when somebody else was quicker. */
export function useDraft(slug: string, editor: Editor): DraftHandle {
  const api = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const key = useMemo(() => api.rules.editor.queryKey({ slug }), [api, slug]);
  const [state, setState] = useState(() => draftFrom(editor));
  const latest = useRef(state);
  const update = useCallback((change: Partial<DraftState>) => {
    latest.current = { ...latest.current, ...change };
    setState(latest.current);
  }, []);

  useEffect(() => {
    if (isToAdopt(latest.current, editor)) update(draftFrom(editor));
  }, [editor, update]);

  const saving = useRef<Promise<void>>(Promise.resolve());
  const save = useCallback(async () => {
    const { rules, revision } = latest.current;
    update({ status: "saving" });
    try {
      const saved = await client.rules.saveDraft.mutate({ slug, revision, rules: [...rules] });
      const savedAt = new Date(saved.savedAt);
      const status = latest.current.rules === rules ? "saved" : "changed";
      update({ revision: saved.revision, savedAt, restoredFrom: null, problem: null, status });
      queryClient.setQueryData<Editor>(key, (known) => known && withDraft(known, saved.revision, savedAt, rules));
    } catch (error) {
      const isConflict = error instanceof TRPCClientError && error.data?.code === "CONFLICT";
      update({ status: isConflict ? "conflict" : "failed", problem: refusalOf(error).message });
    }
  }, [client, key, queryClient, slug, update]);

  const flush = useCallback(async () => {
    await saving.current;
    const { status } = latest.current;
    if (status === "changed" || status === "failed") {
      saving.current = save();
      await saving.current;
    }
    return latest.current.revision;
  }, [save]);

  const change = useCallback(
    (rules: readonly Rule[]) => {
      const { status } = latest.current;
      update({ rules, status: status === "conflict" || status === "saving" ? status : "changed" });
    },
    [update],
  );
  useSaving(state, flush);

  const fresh = useCallback(async () => {
    await queryClient.invalidateQueries({ queryKey: key });
    return queryClient.fetchQuery(api.rules.editor.queryOptions({ slug }));
  }, [api, key, queryClient, slug]);
  const reload = useCallback(async () => update(draftFrom(await fresh())), [fresh, update]);
  const keepMine = useCallback(async () => {
    const { draft } = await fresh();
    update({ revision: draft?.revision ?? 0, status: "changed", problem: null });
    await flush();
  }, [flush, fresh, update]);
  return { ...state, change, flush, takeTheirs: reload, keepMine, reload };
}

/** Saves a while after the last change, at once when the page is left, and warns before the window is closed on a change. */
function useSaving(state: DraftState, flush: () => Promise<number>): void {
  useEffect(() => {
    if (state.status !== "changed") return;
    const timer = setTimeout(() => void flush(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [state, flush]);
  const leave = useRef(flush);
  useEffect(() => {
    leave.current = flush;
  });
  useEffect(() => () => void leave.current(), []);
  const isUnsaved = state.status !== "saved";
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
}

function withDraft(editor: Editor, revision: number, savedAt: Date, rules: readonly Rule[]): Editor {
  const baseVersion = editor.draft?.baseVersion ?? editor.live.version;
  const draft = {
    revision,
    baseVersion,
    restoredFrom: null,
    updatedByPersonId: null,
    updatedByName: null,
    updatedAt: savedAt,
    rules: [...rules],
    library: editor.draft?.library ?? editor.live.library,
  };
  return { ...editor, seq: Math.max(editor.seq, revision), draft };
}
