"use client";
import { type FormEvent, useId, useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { RadioCard, RadioGroup } from "#components/ui/radio.tsx";
import { Select } from "#components/ui/select.tsx";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

type Nobody = "hold" | "manager" | "assignWithCover" | "assignAnyway";

const CHOICES: readonly { value: Nobody; title: string; text: string }[] = [
  {
    value: "hold",
    title: "Hold the lead",
    text: "It waits, visible to the team, and is given as soon as somebody can take it.",
  },
  { value: "manager", title: "Give it to a manager", text: "One person gets it, without using a turn." },
  {
    value: "assignWithCover",
    title: "Assign with cover",
    text: "It is shared among everybody active, and who gets it is covered by their cover person until they are back.",
  },
  {
    value: "assignAnyway",
    title: "Assign anyway",
    text: "It is shared among everybody active, off schedule or over a limit.",
  },
];

interface PoolDialogProps {
  slug: string;
  /** The pool to change; null makes a new one. */
  pool: { id: string; name: string; nobodyEligible: Nobody; managerRepId: string | null } | null;
  people: readonly { id: string; name: string }[];
  onClose: () => void;
  /** Called with the pool's id once it is saved. */
  onSaved: (poolId: string, name: string) => void;
}

/** Makes a pool, or changes its name and what it does while nobody is eligible. */
export function PoolDialog({ slug, pool, people, onClose, onSaved }: PoolDialogProps) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const formId = useId();
  const [name, setName] = useState(pool?.name ?? "");
  const [nobodyEligible, setNobody] = useState<Nobody>(pool?.nobodyEligible ?? "hold");
  const [managerRepId, setManager] = useState(pool?.managerRepId ?? "");
  const { isBusy, run, errorOf, general } = useChange(["name", "managerRepId"]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const settings = { name, nobodyEligible, managerRepId: managerRepId || null };
    await run(async () => {
      const poolId = pool
        ? await client.pool.edit.mutate({ slug, of: { poolId: pool.id, ...settings } }).then(() => pool.id)
        : (await client.pool.create.mutate({ slug, of: settings })).poolId;
      await refresh();
      onSaved(poolId, name.trim());
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={pool ? `Edit ${pool.name}` : "Add a pool"}
      intro={pool ? undefined : "People who share leads fairly, by weight."}
      keepsOnOutsideClick
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isBusy={isBusy}>
            {pool ? "Save pool" : "Add pool"}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-5">
        {general && <Note tone="late">{general}</Note>}
        <Field label="Name" error={errorOf("name")} isRequired>
          <Input
            value={name}
            maxLength={80}
            autoFocus
            onChange={(event) => setName(event.target.value)}
            placeholder="EMEA mid-market"
          />
        </Field>
        <RadioGroup label="While nobody is eligible">
          {CHOICES.map(({ value, title, text }) => (
            <RadioCard
              key={value}
              name="nobody"
              title={title}
              checked={nobodyEligible === value}
              onChange={() => setNobody(value)}
            >
              {text}
            </RadioCard>
          ))}
        </RadioGroup>
        {nobodyEligible === "manager" && (
          <Field
            label="Manager"
            help="Without one the owner of the catch-all gets them."
            error={errorOf("managerRepId")}
          >
            <Select
              value={managerRepId}
              placeholder="The owner of the catch-all"
              options={people.map(({ id, name: label }) => ({ value: id, label }))}
              onChange={(event) => setManager(event.target.value)}
            />
          </Field>
        )}
      </form>
    </Dialog>
  );
}
