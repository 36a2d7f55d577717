"use client";
import { type FormEvent, useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { localDate, localInstant, nextDate } from "./day-window.ts";
import { zoneCity } from "./now-words.ts";
import { timeOffWords } from "./time-off-words.ts";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";
import { weekdayOf, weeklyWords } from "./weekly-words.ts";

interface TimeOffDialogProps {
  slug: string;
  /** Null for the reader's own. */
  repId: string | null;
  name: string;
  timeZone: string;
  now: number;
  onClose: () => void;
}

/** Adds time off: whole days, or part of one, in the person's own zone. */
export function TimeOffDialog({ slug, repId, name, timeZone, now, onClose }: TimeOffDialogProps) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const [draft, setDraft] = useState(() => newDraft(localDate(now, timeZone)));
  const { isBusy, run, errorOf, general } = useChange(["startsAt", "endsAt", "note", "toTime", "startsOn"]);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const submitWeekly = async () => {
    const { from: startsOn, fromTime, toTime, note } = draft;
    const weekly = { weekday: weekdayOf(startsOn), fromTime, toTime, startsOn, endsOn: null };
    const isDone = await run(async () => {
      await client.team.addWeeklyTimeOff.mutate({ slug, of: { ...(repId ? { repId } : {}), ...weekly, note } });
      await refresh();
    });
    if (!isDone) return;
    toast({ text: `${name}: ${weeklyWords(weekly).toLowerCase()}` });
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.isPart && draft.isWeekly) return submitWeekly();
    const span = spanOf(draft, timeZone);
    const isDone = await run(async () => {
      await client.team.addTimeOff.mutate({ slug, of: { ...(repId ? { repId } : {}), ...span, note: draft.note } });
      await refresh();
    });
    if (!isDone) return;
    toast({ text: `${name} is away ${timeOffWords(span.startsAt, span.endsAt, timeZone)}` });
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title="Add time off"
      intro={`In ${zoneCity(timeZone)} time. No new leads come meanwhile; leads already owned stay.`}
      submitLabel="Add time off"
      isBusy={isBusy}
      problem={general}
      onSubmit={submit}
    >
      <div className="grid grid-cols-2 gap-4">
        <Field label={draft.isPart ? "Day" : "First day"} error={errorOf("startsAt") ?? errorOf("startsOn")}>
          <Input
            type="date"
            value={draft.from}
            onChange={({ target }) =>
              change({ from: target.value, ...(target.value > draft.to ? { to: target.value } : {}) })
            }
          />
        </Field>
        {!draft.isPart && (
          <Field label="Last day" error={errorOf("endsAt")}>
            <Input
              type="date"
              value={draft.to}
              min={draft.from}
              onChange={({ target }) => change({ to: target.value })}
            />
          </Field>
        )}
      </div>
      <Checkbox
        label="Only part of a day"
        checked={draft.isPart}
        onChange={({ target }) => change({ isPart: target.checked })}
      />
      {draft.isPart && <PartOfDay draft={draft} change={change} error={errorOf("endsAt") ?? errorOf("toTime")} />}
      <Field label="Note" isOptional help="The team can read it." error={errorOf("note")}>
        <Input value={draft.note} maxLength={200} onChange={({ target }) => change({ note: target.value })} />
      </Field>
    </FormDialog>
  );
}

const newDraft = (today: string) => ({
  from: today,
  to: today,
  isPart: false,
  isWeekly: false,
  fromTime: "09:00",
  toTime: "13:00",
  note: "",
});

type Draft = { from: string; to: string; isPart: boolean; isWeekly: boolean; fromTime: string; toTime: string };

interface PartOfDayProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  error: string | null;
}

/** Hours of one day, once or every week. */
function PartOfDay({ draft, change, error }: PartOfDayProps) {
  return (
    <>
      <div className="grid grid-cols-2 gap-4">
        <Field label="From">
          <Input type="time" value={draft.fromTime} onChange={({ target }) => change({ fromTime: target.value })} />
        </Field>
        <Field label="Until" error={error}>
          <Input type="time" value={draft.toTime} onChange={({ target }) => change({ toTime: target.value })} />
        </Field>
      </div>
      <Checkbox
        label="Every week on this day"
        checked={draft.isWeekly}
        onChange={({ target }) => change({ isWeekly: target.checked })}
      />
    </>
  );
}

/** The instants that a form means; whole days end where the next one begins. Dates that are not filled in give NaN, which is refused. */
function spanOf({ from, to, isPart, fromTime, toTime }: Draft, timeZone: string): { startsAt: number; endsAt: number } {
  if (isPart) return { startsAt: localInstant(from, fromTime, timeZone), endsAt: localInstant(from, toTime, timeZone) };
  return {
    startsAt: localInstant(from, "00:00", timeZone),
    endsAt: to ? localInstant(nextDate(to), "00:00", timeZone) : Number.NaN,
  };
}
