"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { DAY_NAMES } from "#components/team/edit-schedule.ts";
import { zoneCity } from "#components/team/now-words.ts";
import { ScheduleEditor } from "#components/team/schedule-editor.tsx";
import { ZoneSelect } from "#components/team/zone-select.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { Weekday } from "#server/core/time/schedule.ts";
import { CountedSettings } from "./counted-settings.tsx";
import { ProductInterests } from "./product-interests.tsx";
import { ResponseStandards } from "./response-standards.tsx";
import { useKeptDraft } from "./use-kept-draft.ts";

/** Name, zone, business hours, response standards and product interests of a workspace, saved together. */
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
        <Field
          label="Time zone"
          help="Reports, business hours, dates of rules: all times without a person of their own."
        >
          <ZoneSelect value={draft.timeZone} zones={zones} onChange={(timeZone) => change({ ...draft, timeZone })} />
        </Field>
      </section>
      <section>
        <SectionHead
          title="Response standards"
          note="minutes from assignment to the first action, in the owner's working time"
        />
        <ResponseStandards
          value={settings.responseMinutes}
          onChange={(responseMinutes) => change({ ...draft, settings: { ...settings, responseMinutes } })}
        />
      </section>
      <section>
        <SectionHead
          title="Business hours"
          note={`what rules mean by “in business hours”, ${zoneCity(draft.timeZone)} time`}
        />
        <p className="mb-2 max-w-prose text-ink-2 text-sm">
          They are nobody's working time: each rep has hours of their own, under Team.
        </p>
        <ScheduleEditor
          value={settings.businessHours}
          freeDay="Closed"
          onChange={(businessHours) => change({ ...draft, settings: { ...settings, businessHours } })}
          errorOf={(day) => dayProblem(save.error, day)}
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
      {save.error && <Note tone="late">{problemWords(save.error)}</Note>}
      <div className="sticky bottom-0 -mx-1 flex items-center gap-2 border-line border-t bg-canvas px-1 py-3 max-sm:bottom-[calc(var(--spacing-tabbar)+env(safe-area-inset-bottom))]">
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

const HOURS = "settings.businessHours.";

/** What is wrong with the business hours of one day, in words. */
function dayProblem(error: unknown, day: Weekday): string | null {
  if (!error) return null;
  const { field, message } = refusalOf(error);
  return field === `${HOURS}${day}` || field?.startsWith(`${HOURS}${day}.`) ? message : null;
}

/** What is wrong, naming the day that it is about. */
function problemWords(error: unknown): string {
  const { field, message } = refusalOf(error);
  const day = field?.startsWith(HOURS) ? (field.slice(HOURS.length, HOURS.length + 3) as Weekday) : null;
  return day ? `${DAY_NAMES[day]}: ${message}` : message;
}
