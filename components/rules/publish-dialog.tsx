"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Link } from "#components/ui/link.tsx";
import { Note } from "#components/ui/note.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { LibraryChange } from "#server/core/library/library-diff.ts";
import type { RuleChange } from "#server/core/routing/ruleset-diff.ts";
import { ChangeList } from "./change-list.tsx";
import type { RuleNames } from "./change-words.ts";
import { movesSentence } from "./library/move-words.ts";

interface PublishDialogProps {
  slug: string;
  nextVersion: number;
  changes: readonly RuleChange[];
  libraryChanges: readonly LibraryChange[];
  names: RuleNames;
  onClose: () => void;
  /** Waits for the server; rejects with its refusal. */
  onPublish: (note: string) => Promise<void>;
}

/** Asks why, shows what changes, and puts the draft in force. */
export function PublishDialog({
  slug,
  nextVersion,
  changes,
  libraryChanges,
  names,
  onClose,
  onPublish,
}: PublishDialogProps) {
  const [note, setNote] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ message: string; field: string | null } | null>(null);
  const publish = async () => {
    if (note.trim() === "")
      return setRefusal({ message: "Say in a few words why: the history keeps it.", field: "note" });
    setBusy(true);
    setRefusal(null);
    try {
      await onPublish(note);
      onClose();
    } catch (error) {
      setRefusal(refusalOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      keepsOnOutsideClick
      title={`Publish version ${nextVersion}`}
      intro="It decides every lead from now on. Leads decided before stay where they are."
      footer={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button kind="primary" isBusy={isBusy} onClick={publish}>
            Publish version {nextVersion}
          </Button>
        </>
      }
    >
      <Field
        label="Why"
        isRequired
        error={refusal?.field === "note" ? refusal.message : null}
        help="Kept in the history, beside your name."
      >
        <Textarea rows={3} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      {refusal && refusal.field !== "note" && (
        <Note tone="late" className="mt-4">
          {refusal.message}
        </Note>
      )}
      <SectionHead
        title="What changes"
        note={String(changes.length + libraryChanges.length)}
        level={3}
        className="mt-5 mb-2"
      />
      {libraryChanges.some(({ what }) => what === "territory") && <MovesLine slug={slug} />}
      <ChangeList changes={changes} libraryChanges={libraryChanges} names={names} />
    </Dialog>
  );
}

/** Beside changed territories: how much would change hands by them, and the way to who it is. */
function MovesLine({ slug }: { slug: string }) {
  const { data } = useQuery(useTRPC().rules.territoryMoves.queryOptions({ slug }, { refetchOnMount: "always" }));
  return (
    <p className="mb-3 min-h-5 text-sm">
      {data && (
        <>
          {movesSentence(data)}{" "}
          {data.first.length > 0 && (
            <Link href={`/${slug}/rules/territories?id=moves`} className="link">
              Who they are
            </Link>
          )}
        </>
      )}
    </p>
  );
}
