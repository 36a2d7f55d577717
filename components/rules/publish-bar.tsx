"use client";
import { TriangleAlert } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { useTimeZone } from "#components/ui/now.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { clockTime } from "#components/ui/time-words.ts";
import { counted } from "#server/core/handoff/names.ts";
import type { DraftHandle } from "./use-draft.ts";

interface PublishBarProps {
  draft: DraftHandle;
  live: { version: number; publishedAt: Date; publishedByName: string | null };
  changes: number;
  problems: number;
  canWrite: boolean;
  onDiscard: () => void;
  onPublish: () => void;
  onShowChecks: () => void;
}

/** What is in force and what waits to be: the state of the draft, discard and publish. Stays at the lower edge. */
export function PublishBar({
  draft,
  live,
  changes,
  problems,
  canWrite,
  onDiscard,
  onPublish,
  onShowChecks,
}: PublishBarProps) {
  const hasDraft = canWrite && (draft.revision > 0 || draft.status !== "saved");
  return (
    <footer className="sticky bottom-0 z-10 flex min-h-14 flex-none flex-wrap items-center gap-x-2 gap-y-1.5 border-line border-t bg-canvas py-2 pr-4 pl-gutter text-sm max-sm:bottom-[calc(var(--spacing-tabbar)+env(safe-area-inset-bottom))] max-sm:px-4">
      {hasDraft ? (
        <DraftWords draft={draft} live={live.version} changes={changes} />
      ) : (
        <p className="min-w-0 flex-1 basis-40">
          <b>Live {live.version}</b>
          <span className="ml-2 text-ink-3">
            published <RelativeTime at={live.publishedAt} />
            {live.publishedByName && ` by ${live.publishedByName}`}
          </span>
        </p>
      )}
      <div className="ml-auto flex items-center gap-2">
        {hasDraft && problems > 0 && (
          <button
            type="button"
            onClick={onShowChecks}
            className="flex items-center gap-1.5 rounded-xs px-1 text-soon-ink hover:underline max-sm:min-h-touch"
          >
            <TriangleAlert aria-hidden="true" className="size-3.5" />
            {problems} to mend
          </button>
        )}
        {hasDraft && (
          <Button kind="quiet" onClick={onDiscard}>
            Discard
          </Button>
        )}
        {canWrite && (
          <Button kind="primary" onClick={onPublish} disabledReason={whyNot(draft, changes, problems)}>
            Publish
          </Button>
        )}
      </div>
    </footer>
  );
}

function DraftWords({ draft, live, changes }: { draft: DraftHandle; live: number; changes: number }) {
  const timeZone = useTimeZone();
  const saved = draft.savedAt ? `saved ${clockTime(draft.savedAt.getTime(), timeZone)}` : "not saved yet";
  const state = { saved, changed: "saving…", saving: "saving…", conflict: "not saved", failed: "not saved" }[
    draft.status
  ];
  return (
    <p role="status" className="min-w-0 flex-1 basis-40">
      <b>Draft</b>
      <span className="ml-2 text-ink-3">
        {changes === 0 ? `no changes since live ${live}` : `${counted(changes, "change")} since live ${live}`} · {state}
        {draft.restoredFrom !== null && ` · version ${draft.restoredFrom} again`}
      </span>
    </p>
  );
}

function whyNot({ status }: DraftHandle, changes: number, problems: number): string | null {
  if (status === "conflict" || status === "failed") return "Your last change is not saved yet.";
  if (changes === 0) return "Nothing has changed since the live version.";
  return problems > 0 ? `${counted(problems, "problem")} to mend first: see Checks.` : null;
}
