import type { Library } from "#server/core/library/library.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import type { Editor } from "./types.ts";

/**
 * The draft as this editor has it. `revision` is the one it goes on from, 0 where there is no draft yet.
 * changed: not yet saved · conflict: somebody else was quicker and nothing was overwritten · failed: not saved, tried again on request.
 */
export type DraftState = {
  rules: readonly Rule[];
  /** Segments, value lists and territories that the rules may name; edited on pages of their own. */
  library: Library;
  revision: number;
  /** The version in force when these rules were read. */
  liveVersion: number;
  restoredFrom: number | null;
  savedAt: Date | null;
  status: "saved" | "changed" | "saving" | "conflict" | "failed";
  /** What the editor is told in a conflict or after a failure. */
  problem: string | null;
};

/** The draft as the server has it; without one, the rules in force. */
export function draftFrom({ draft, live }: Pick<Editor, "draft" | "live">): DraftState {
  return {
    rules: draft?.rules ?? live.rules,
    library: draft?.library ?? live.library,
    revision: draft?.revision ?? 0,
    liveVersion: live.version,
    restoredFrom: draft?.restoredFrom ?? null,
    savedAt: draft?.updatedAt ?? null,
    status: "saved",
    problem: null,
  };
}

/** Answers whether an answer of the server is newer than what this editor has, and nothing unsaved would be lost by it. */
export function isToAdopt(state: DraftState, { draft, live, seq }: Pick<Editor, "draft" | "live" | "seq">): boolean {
  const revision = draft?.revision ?? 0;
  const isNews = revision !== state.revision || live.version > state.liveVersion;
  return state.status === "saved" && isNews && Math.max(seq, revision) >= state.revision;
}
