"use client";
import type { FormEvent } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { useKeptDraft } from "#components/settings/use-kept-draft.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { Select } from "#components/ui/select.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { CapsField, capDrafts, capOf } from "./caps-field.tsx";
import type { Person } from "./types.ts";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

/** Name, address, cover and limits of one person, saved together. An empty limit is none. */
export function LimitsForm({ slug, person }: { slug: string; person: Person }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const { draft, change, discard, isChanged } = useKeptDraft(`rep:${person.id}`, {
    name: person.name,
    email: person.email,
    caps: capDrafts(person.caps),
    openLimit: textOf(person.openLimit),
    coverRepId: person.coverRepId ?? "",
  });
  const { isBusy, run, errorOf, general } = useChange(["name", "email", "caps", "openLimit", "coverRepId"]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const of = {
      ...draft,
      repId: person.id,
      caps: draft.caps.map(capOf),
      openLimit: numberOf(draft.openLimit),
      coverRepId: draft.coverRepId === "" ? null : draft.coverRepId,
    };
    const isDone = await run(async () => {
      await client.team.editRep.mutate({ slug, of });
      await refresh();
    });
    if (isDone) toast({ text: `${draft.name.trim()} is saved. The next lead is decided by it.` });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {general && <Note tone="late">{general}</Note>}
      <Field label="Name" error={errorOf("name")}>
        <Input value={draft.name} maxLength={120} onChange={({ target }) => change({ ...draft, name: target.value })} />
      </Field>
      <Field label="Work email" help="Their leads are announced here." error={errorOf("email")}>
        <Input type="email" value={draft.email} onChange={({ target }) => change({ ...draft, email: target.value })} />
      </Field>
      <Field
        label="Cover"
        help="Acts on their urgent leads while they are away; they stay the owner."
        error={errorOf("coverRepId")}
      >
        <Select
          value={draft.coverRepId}
          placeholder="Nobody"
          options={person.others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => change({ ...draft, coverRepId: target.value })}
        />
      </Field>
      <CapsField
        label="Caps over all pools"
        help="Days, weeks and months are those of their own zone."
        caps={draft.caps}
        onChange={(caps) => change({ ...draft, caps })}
        error={errorOf("caps")}
      />
      <Field
        label="Open limit"
        help="Open leads at once, an open task a quarter; empty is none."
        error={errorOf("openLimit")}
        className="max-w-60"
      >
        <Input
          type="number"
          min={1}
          value={draft.openLimit}
          placeholder="None"
          onChange={({ target }) => change({ ...draft, openLimit: target.value })}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" isBusy={isBusy} disabledReason={!isChanged && "Nothing has changed"}>
          Save
        </Button>
        {isChanged && (
          <Button kind="quiet" onClick={discard}>
            Discard changes
          </Button>
        )}
      </div>
    </form>
  );
}

const textOf = (value: number | null): string => (value === null ? "" : String(value));
const numberOf = (text: string): number | null => (text.trim() === "" ? null : Number(text));
