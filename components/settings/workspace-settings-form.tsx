"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Select } from "#components/ui/select.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { CountedSettings } from "./counted-settings.tsx";
import { ProductInterests } from "./product-interests.tsx";
import { ResponseStandards } from "./response-standards.tsx";
import { useKeptDraft } from "./use-kept-draft.ts";

/** Name, zone, response standards and product interests of a workspace, saved together. */
export function WorkspaceSettingsForm({ slug, zones }: { slug: string; zones: readonly string[] }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { data } = useSuspenseQuery(trpc.workspace.settings.queryOptions({ slug }));
  const { draft, change, discard, isChanged } = useKeptDraft(`settings:${slug}`, data);
  const { settings } = draft;
  const save = useMutation(
    trpc.workspace.update.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.workspace.pathFilter());
        router.refresh();
        toast({ text: "Saved. Leads that arrive from now on are decided by it." });
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isChanged || save.isPending) return;
    const { schemaVersion: _, ...rest } = settings;
    const productInterests = rest.productInterests.map(({ value, synonyms }) => ({ value, synonyms: [...synonyms] }));
    save.mutate({ slug, name: draft.name, timeZone: draft.timeZone, settings: { ...rest, productInterests } });
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-[760px] flex-col gap-8">
      <section className="grid gap-4 sm:grid-cols-2">
        <Field label="Name" isRequired>
          <Input
            value={draft.name}
            maxLength={80}
            onChange={(event) => change({ ...draft, name: event.target.value })}
          />
        </Field>
        <Field label="Time zone" help="Reports and times without a person of their own.">
          <Select
            value={draft.timeZone}
            options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            onChange={(event) => change({ ...draft, timeZone: event.target.value })}
          />
        </Field>
      </section>
      <section>
        <SectionHead
          title="Response standards"
          note="from assignment to the first action, in the owner's working time"
        />
        <ResponseStandards
          value={settings.responseMinutes}
          onChange={(responseMinutes) => change({ ...draft, settings: { ...settings, responseMinutes } })}
        />
      </section>
      <CountedSettings
        settings={settings}
        onChange={(part) => change({ ...draft, settings: { ...settings, ...part } })}
      />
      <section>
        <SectionHead title="Product interests" note="what leads ask about, and the other words for it" />
        <ProductInterests
          value={settings.productInterests}
          onChange={(productInterests) => change({ ...draft, settings: { ...settings, productInterests } })}
        />
      </section>
      {save.error && <Note tone="late">{refusalOf(save.error).message}</Note>}
      <div className="sticky bottom-0 -mx-1 flex items-center gap-2 bg-canvas px-1 py-3 max-sm:bottom-[calc(var(--spacing-tabbar)+env(safe-area-inset-bottom))]">
        <Button
          kind="primary"
          type="submit"
          isBusy={save.isPending}
          disabledReason={!isChanged && "Nothing has changed"}
        >
          Save
        </Button>
        {isChanged && <Button onClick={discard}>Discard changes</Button>}
        <span role="status" className="text-ink-3 text-sm">
          {isChanged ? "Not saved yet" : "All saved"}
        </span>
      </div>
    </form>
  );
}
