"use client";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ButtonGroup } from "#components/ui/button-group.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Radio, RadioGroup } from "#components/ui/radio.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import {
  LOGGED_KINDS,
  type LoggedAction,
  type LoggedKind,
  NEXT_STEP_WORDS,
  NEXT_STEPS,
  OUTCOME_WORDS,
  OUTCOMES,
} from "#server/core/outcome/action.ts";

const KINDS: Readonly<Record<LoggedKind, string>> = {
  call: "Call",
  email: "Email",
  meeting: "Meeting",
  note: "Other",
};

interface LogDialogProps {
  name: string;
  isFirst: boolean;
  isOpen: boolean;
  onClose: () => void;
  onLog: (action: LoggedAction) => void;
}

/** What was done, what came of it, what happens next. The first one stops the clock. */
export function LogDialog({ name, isFirst, isOpen, onClose, onLog }: LogDialogProps) {
  const formId = useId();
  const [kind, setKind] = useState<LoggedKind>("call");
  const [outcome, setOutcome] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (next: LoggedKind) => {
    setKind(next);
    setOutcome(null);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (outcome === null) return setProblem("Choose what came of it.");
    onLog({
      kind,
      outcome,
      nextStep: form.get("next") as LoggedAction["nextStep"],
      note: String(form.get("note") ?? "").trim(),
    });
    setOutcome(null);
    setProblem(null);
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      keepsOnOutsideClick
      title={isFirst ? "Log first action" : "Log an action"}
      intro={isFirst ? `With ${name}. It stops the clock.` : `With ${name}.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId}>
            Log {kind === "note" ? "it" : `the ${KINDS[kind].toLowerCase()}`}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <ButtonGroup
          label="What you did"
          value={kind}
          onChange={choose}
          options={LOGGED_KINDS.map((value) => ({ value, label: KINDS[value] }))}
          className="self-start"
        />
        <RadioGroup label="What came of it" error={outcome === null ? problem : null}>
          {OUTCOMES[kind].map((value) => (
            <Radio
              key={value}
              name={`${formId}-outcome`}
              value={value}
              label={OUTCOME_WORDS[value]}
              checked={outcome === value}
              onChange={() => setOutcome(value)}
            />
          ))}
        </RadioGroup>
        <Field label="Next step">
          <Select
            name="next"
            options={NEXT_STEPS.map((value) => ({ value, label: NEXT_STEP_WORDS[value] }))}
            defaultValue="none"
          />
        </Field>
        <Field label="Note" isOptional help="For everybody who may see this lead.">
          <Textarea name="note" maxLength={5000} />
        </Field>
      </form>
    </Dialog>
  );
}
