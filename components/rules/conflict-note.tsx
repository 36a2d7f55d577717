"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import type { DraftHandle } from "./use-draft.ts";

/** Tells the editor that somebody else was quicker, or that the save failed, and lets them choose. */
export function ConflictNote({ draft }: { draft: DraftHandle }) {
  const [isBusy, setBusy] = useState(false);
  if (draft.status !== "conflict" && draft.status !== "failed") return null;
  const run = (work: () => Promise<unknown>) => async () => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const actions =
    draft.status === "conflict" ? (
      <>
        <Button size="sm" isBusy={isBusy} onClick={run(draft.takeTheirs)}>
          Show their draft, drop my change
        </Button>
        <Button size="sm" kind="quiet" isBusy={isBusy} onClick={run(draft.keepMine)}>
          Save mine in its place
        </Button>
      </>
    ) : (
      <Button size="sm" isBusy={isBusy} onClick={run(draft.flush)}>
        Try again
      </Button>
    );
  return (
    <Note tone="late" actions={actions} className="mx-gutter mb-2 max-sm:mx-4">
      {draft.problem}
    </Note>
  );
}
