"use client";
import { type FormEvent, useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { dateWords } from "./holiday-words.ts";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

const PARTS = [
  { value: "00:00 24:00", label: "The whole day" },
  { value: "12:00 24:00", label: "The afternoon, from 12:00" },
  { value: "00:00 12:00", label: "The morning, until 12:00" },
];

/** Gives everybody a day off, or half of one. */
export function HolidayDialog({ slug, onClose }: { slug: string; onClose: () => void }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const [draft, setDraft] = useState({ name: "", onDate: "", part: "00:00 24:00" });
  const { isBusy, run, errorOf, general } = useChange(["name", "onDate"]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [fromTime = "00:00", toTime = "24:00"] = draft.part.split(" ");
    const isDone = await run(async () => {
      await client.team.addHoliday.mutate({ slug, of: { name: draft.name, onDate: draft.onDate, fromTime, toTime } });
      await refresh();
    });
    if (!isDone) return;
    toast({ text: `Nobody takes leads at ${draft.name.trim()}, ${dateWords(draft.onDate)}` });
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title="Add a holiday"
      intro="For everybody, each in their own zone. Leads of that time are held, or go where the pool says."
      submitLabel="Add holiday"
      isBusy={isBusy}
      problem={general}
      onSubmit={submit}
    >
      <Field label="Name" error={errorOf("name")} isRequired>
        <Input
          value={draft.name}
          maxLength={80}
          autoFocus
          placeholder="Company day"
          onChange={({ target }) => setDraft({ ...draft, name: target.value })}
        />
      </Field>
      <Field label="Day" error={errorOf("onDate")} isRequired>
        <Input
          type="date"
          value={draft.onDate}
          onChange={({ target }) => setDraft({ ...draft, onDate: target.value })}
        />
      </Field>
      <Field label="How much of it">
        <Select
          value={draft.part}
          options={PARTS}
          onChange={({ target }) => setDraft({ ...draft, part: target.value })}
        />
      </Field>
    </FormDialog>
  );
}
