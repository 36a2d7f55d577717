"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { SCOPES, type Scope } from "./scope-words.ts";
import type { ShownSecret } from "./shown-secret-dialog.tsx";

interface NewKeyDialogProps {
  slug: string;
  isOpen: boolean;
  onClose: () => void;
  onMade: (shown: ShownSecret) => void;
}

/** Asks what a new key is for and what it may do, and hands its secret on. */
export function NewKeyDialog({ slug, isOpen, onClose, onMade }: NewKeyDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const formId = useId();
  const [scopes, setScopes] = useState<readonly Scope[]>(["leads:write", "leads:read"]);
  const create = useMutation(trpc.key.create.mutationOptions());
  const problem = create.error && refusalOf(create.error);
  const close = () => {
    create.reset();
    onClose();
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    // Left empty means the default, not zero: zero is no limit at all.
    const number = (name: string) => (data.get(name) === "" ? undefined : Number(data.get(name)));
    const name = String(data.get("name"));
    const made = await create
      .mutateAsync({ slug, name, scopes: [...scopes], ratePerSecond: number("rate"), burst: number("burst") })
      .catch(() => null);
    if (!made) return;
    close();
    onMade(made);
    await queryClient.invalidateQueries({ queryKey: trpc.key.list.queryKey({ slug }) });
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title="New API key"
      intro="Its leads come from a source of the same name."
      keepsOnOutsideClick
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isBusy={create.isPending}>
            Make key
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-5">
        <Field
          label="Name"
          help="What will use it: “Website backend”, “Webinar tool”."
          error={problem?.field === "name" ? problem.message : null}
          isRequired
        >
          <Input name="name" autoComplete="off" autoFocus maxLength={80} />
        </Field>
        <ScopeChoice
          chosen={scopes}
          onChange={setScopes}
          error={problem?.field === "scopes" ? problem.message : null}
        />
        <div className="grid grid-cols-2 gap-3">
          <Field label="Requests a second" help="0 means no limit.">
            <Input name="rate" type="number" min={0} defaultValue={50} />
          </Field>
          <Field label="At once" help="Above it, requests are asked to wait.">
            <Input name="burst" type="number" min={0} defaultValue={200} />
          </Field>
        </div>
        {problem && problem.field !== "name" && problem.field !== "scopes" && (
          <Note tone="late">{problem.message}</Note>
        )}
      </form>
    </Dialog>
  );
}

interface ScopeChoiceProps {
  chosen: readonly Scope[];
  onChange: (scopes: readonly Scope[]) => void;
  error: string | null;
}

function ScopeChoice({ chosen, onChange, error }: ScopeChoiceProps) {
  const toggle = (scope: Scope, isOn: boolean) =>
    onChange(isOn ? [...chosen, scope] : chosen.filter((other) => other !== scope));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-medium text-sm">It may</legend>
      {SCOPES.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={(event) => toggle(value, event.target.checked)}
        />
      ))}
      {error && (
        <p role="alert" className="text-late-ink text-xs">
          {error}
        </p>
      )}
    </fieldset>
  );
}
