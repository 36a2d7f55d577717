"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";
import { NEW_FORM, problemsOf, useFormDraft } from "./form-draft.ts";
import { FormWorkbench } from "./form-workbench.tsx";

const NONE = new Map<string, string>();

/** Builds a new form; making it opens its own page, with the snippet. */
export function NewFormScreen({ slug }: { slug: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const { draft, isChanged, edit, forget, discard } = useFormDraft(NEW_FORM, `form:new:${slug}`);
  const [hasTried, setTried] = useState(false);
  const create = useMutation(trpc.form.create.mutationOptions());
  const save = async () => {
    setTried(true);
    if (problemsOf(draft).size > 0) return;
    const made = await create.mutateAsync({ slug, ...draft, origins: [...draft.origins] }).catch(() => null);
    if (!made) return;
    forget();
    toast({ text: `“${draft.name}” is open. Copy its snippet from this page.` });
    await queryClient.invalidateQueries({ queryKey: trpc.form.list.queryKey({ slug }) });
    await queryClient.invalidateQueries({ queryKey: trpc.intake.sources.queryKey({ slug }) });
    router.push(`/${slug}/intake/forms/${made.id}`);
  };
  return (
    <FormWorkbench
      slug={slug}
      draft={draft}
      problems={hasTried ? problemsOf(draft) : NONE}
      refusal={create.error ? refusalOf(create.error).message : null}
      isChanged={isChanged}
      isSaving={create.isPending}
      saveLabel="Make form"
      onEdit={edit}
      onSave={save}
      onDiscard={discard}
    />
  );
}
