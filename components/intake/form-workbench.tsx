"use client";
import type { ReactNode } from "react";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import type { FormDraft, Problems } from "./form-draft.ts";
import { FormParts } from "./form-parts.tsx";
import { FormPreview } from "./form-preview.tsx";

interface FormWorkbenchProps {
  slug: string;
  draft: FormDraft;
  problems: Problems;
  refusal: string | null;
  isChanged: boolean;
  isSaving: boolean;
  saveLabel: string;
  onEdit: (change: Partial<FormDraft>) => void;
  onSave: () => void;
  onDiscard: () => void;
  /** Beside the title. */
  badges?: ReactNode;
  /** Above the preview: how to use the form. */
  share?: ReactNode;
}

/** A form beside its preview; one button saves it. */
export function FormWorkbench(props: FormWorkbenchProps) {
  const { slug, draft, problems, refusal, isChanged, isSaving, saveLabel, onEdit, onSave, onDiscard, badges, share } =
    props;
  const first = [...problems.values()][0];
  return (
    <>
      <Topbar
        title={draft.name || "New form"}
        crumbs={[{ href: `/${slug}/intake`, label: "Intake" }]}
        badges={badges}
        actions={isChanged && <Button onClick={onDiscard}>Discard changes</Button>}
        primary={
          <Button
            kind="primary"
            isBusy={isSaving}
            onClick={onSave}
            disabledReason={isChanged ? null : "Nothing has changed since it was saved."}
          >
            {saveLabel}
          </Button>
        }
      />
      <PageBody>
        {(refusal || first) && (
          <Note tone="late" className="mb-5">
            {refusal ?? `Not saved yet: ${first}`}
          </Note>
        )}
        <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_440px]">
          <FormParts draft={draft} onEdit={onEdit} problems={problems} />
          <div className="flex min-w-0 flex-col gap-8 lg:sticky lg:top-gutter">
            {share}
            <FormPreview definition={draft.definition} />
          </div>
        </div>
      </PageBody>
    </>
  );
}
