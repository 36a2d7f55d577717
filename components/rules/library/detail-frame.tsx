"use client";
import { ChevronLeft, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Link } from "#components/ui/link.tsx";
import { Note } from "#components/ui/note.tsx";
import { listed } from "#server/core/handoff/names.ts";

interface DetailFrameProps {
  title: string;
  /** The address of the list, for the way back on a phone. */
  back: string;
  /** What uses it, in words; it can be deleted only while nothing does. */
  uses: readonly string[];
  problem: string | null;
  isBusy: boolean;
  /** Why it cannot be saved yet; null: it can. */
  unsavedReason: string | null;
  /** Absent for those who only read. */
  onSave?: (() => void) | undefined;
  /** Absent for what is new. */
  onDelete?: (() => Promise<void>) | undefined;
  children: ReactNode;
}

/** The details of a segment, list or territory: what is in it, what uses it, save and delete. */
export function DetailFrame({
  title,
  back,
  uses,
  problem,
  isBusy,
  unsavedReason,
  onSave,
  onDelete,
  children,
}: DetailFrameProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="max-w-[880px] px-gutter py-4 max-sm:px-4">
      <Link href={back} className="link mb-2 flex min-h-touch items-center gap-1 text-sm md:hidden">
        <ChevronLeft aria-hidden="true" />
        Back to the list
      </Link>
      <h2 className="font-semibold text-lg">{title}</h2>
      <p className="mt-0.5 mb-4 text-ink-3 text-sm">
        {uses.length > 0
          ? `Used by ${listed(uses.slice(0, 5))}${uses.length > 5 ? ` and ${uses.length - 5} more` : ""}.`
          : "No rule uses it yet."}
      </p>
      <div className="flex flex-col gap-4">{children}</div>
      {problem && (
        <Note tone="late" className="mt-4">
          {problem}
        </Note>
      )}
      {onSave && (
        <div className="mt-5 flex flex-wrap gap-2">
          <Button kind="primary" isBusy={isBusy} disabledReason={unsavedReason ?? false} onClick={onSave}>
            Save to the draft
          </Button>
          {onDelete && (
            <Button
              icon={<Trash2 />}
              disabledReason={uses.length > 0 && "Something uses it: change that first."}
              onClick={() => setAsking(true)}
            >
              Delete
            </Button>
          )}
        </div>
      )}
      {onDelete && (
        <ConfirmDialog
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          title={`Delete ${title}?`}
          confirmLabel="Delete from the draft"
          isDanger
          onConfirm={onDelete}
        >
          The version in force keeps it until you publish.
        </ConfirmDialog>
      )}
    </div>
  );
}
