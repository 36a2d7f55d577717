"use client";
import type { FormEvent } from "react";
import { useKeptDraft } from "#components/settings/use-kept-draft.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Note } from "#components/ui/note.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { WeeklySchedule } from "#server/core/time/schedule.ts";
import { weekHours } from "./edit-schedule.ts";
import { ScheduleEditor } from "./schedule-editor.tsx";
import { useChange } from "./use-change.ts";
import { ZoneSelect } from "./zone-select.tsx";

export interface Hours {
  timeZone: string;
  schedule: WeeklySchedule;
}

interface HoursFormProps {
  /** Names the form, so that what is not saved yet is kept. */
  name: string;
  saved: Hours;
  isConfirmed: boolean;
  zones: readonly string[];
  save: (hours: Hours) => Promise<unknown>;
}

/** Working hours and time zone of one person. Saving confirms them. */
export function HoursForm({ name, saved, isConfirmed, zones, save }: HoursFormProps) {
  const { draft, change, discard, isChanged } = useKeptDraft(name, saved);
  const { isBusy, run, errorOf, general } = useChange(["timeZone", "schedule"]);
  const toast = useToast();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => save(draft))) toast({ text: "Hours saved. The next lead is decided by them." });
  };
  const needsSaving = isChanged || !isConfirmed;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {!isConfirmed && (
        <Note tone="soon">These are the usual hours of a new person and not confirmed yet. Check and save them.</Note>
      )}
      <Field
        label="Time zone"
        help="All hours are meant in this zone."
        error={errorOf("timeZone")}
        className="max-w-80"
      >
        <ZoneSelect value={draft.timeZone} zones={zones} onChange={(timeZone) => change({ ...draft, timeZone })} />
      </Field>
      <ScheduleEditor
        value={draft.schedule}
        onChange={(schedule) => change({ ...draft, schedule })}
        errorOf={(day) => errorOf(`schedule.${day}`)}
      />
      {general && <Note tone="late">{general}</Note>}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" isBusy={isBusy} disabledReason={!needsSaving && "Nothing has changed"}>
          {isConfirmed || isChanged ? "Save hours" : "Confirm these hours"}
        </Button>
        {isChanged && (
          <Button kind="quiet" onClick={discard}>
            Discard changes
          </Button>
        )}
        <span role="status" className="text-ink-3 text-sm">
          {hoursWords(weekHours(draft.schedule))}
          {isChanged && " · not saved yet"}
        </span>
      </div>
    </form>
  );
}

function hoursWords(hours: number): string {
  if (Number.isNaN(hours)) return "One of the times is none";
  return `${Number.isInteger(hours) ? hours : hours.toFixed(1)} h a week`;
}
