"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Switch } from "#components/ui/switch.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { problemsOf, useFormDraft } from "./form-draft.ts";
import { FormShare } from "./form-share.tsx";
import { FormWorkbench } from "./form-workbench.tsx";
import type { OpenedForm } from "./intake-rows.ts";

const NONE = new Map<string, string>();

/** Edits a form that exists. Its pages show what was saved; opening and closing works at once. */
export function FormEditor({ slug, form, publicUrl }: { slug: string; form: OpenedForm; publicUrl: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { id, name, definition, origins, updatedAt, publicKey, isEnabled } = form;
  const { draft, isChanged, edit, forget, discard } = useFormDraft(
    { name, definition, origins },
    `form:${id}:${updatedAt.getTime()}`,
  );
  const [hasTried, setTried] = useState(false);
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.form.pathKey() });
    await queryClient.invalidateQueries({ queryKey: trpc.intake.pathKey() });
  };
  const saving = useMutation(trpc.form.save.mutationOptions());
  const enabling = useMutation(trpc.form.enable.mutationOptions({ onSuccess: refresh }));
  const save = async () => {
    setTried(true);
    if (problemsOf(draft).size > 0) return;
    const change = { ...draft, origins: [...draft.origins] };
    const saved = await saving.mutateAsync({ slug, id, expectedAt: updatedAt, ...change }).catch(() => null);
    if (!saved) return;
    forget();
    setTried(false);
    toast({ text: `“${draft.name}” is saved. Websites show it within a minute.` });
    await refresh();
  };
  const failure = saving.error ?? enabling.error;
  // Shown as it will be while the server still works on it.
  const isOpen = enabling.isPending ? enabling.variables.isEnabled : isEnabled;
  return (
    <FormWorkbench
      slug={slug}
      draft={draft}
      problems={hasTried ? problemsOf(draft) : NONE}
      refusal={failure ? refusalOf(failure).message : null}
      isChanged={isChanged}
      isSaving={saving.isPending}
      saveLabel="Save form"
      onEdit={edit}
      onSave={save}
      onDiscard={discard}
      badges={
        <Switch
          label={isOpen ? "Open" : "Closed"}
          checked={isOpen}
          onChange={(event) => enabling.mutate({ slug, id, isEnabled: event.target.checked })}
        />
      }
      share={<FormShare publicKey={publicKey} publicUrl={publicUrl} title={definition.title || name} />}
    />
  );
}
