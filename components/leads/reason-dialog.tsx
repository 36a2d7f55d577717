"use client";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Note } from "#components/ui/note.tsx";
import { Radio, RadioGroup } from "#components/ui/radio.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { REASON_WORDS, type Reason } from "#server/core/outcome/reason.ts";

interface ReasonDialogProps<R extends Reason> {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What happens then. */
  intro: ReactNode;
  reasons: readonly R[];
  confirmLabel: string;
  isDanger?: boolean;
  /** Above the reasons: whom to give it to. */
  children?: ReactNode;
  hasNote?: boolean;
  /** Whether the children are filled in; says at them what is missing. */
  isComplete?: () => boolean;
  /** The dialog closes when it resolves and says why when it is refused. */
  onConfirm: (reason: R, note: string | undefined) => Promise<void>;
}

/** Asks for the reason of something that others will want to understand. */
export function ReasonDialog<R extends Reason>({
  isOpen,
  onClose,
  title,
  intro,
  reasons,
  confirmLabel,
  isDanger = false,
  children,
  hasNote = false,
  isComplete = () => true,
  onConfirm,
}: ReasonDialogProps<R>) {
  const formId = useId();
  const [reason, setReason] = useState<R | null>(null);
  const [problem, setProblem] = useState<{ reason?: string; whole?: string }>({});
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim();
    const isFilledIn = isComplete();
    if (reason === null) return setProblem({ reason: "Choose a reason." });
    if (!isFilledIn) return;
    setBusy(true);
    setProblem({});
    try {
      await onConfirm(reason, note || undefined);
      setReason(null);
      onClose();
    } catch (error) {
      setProblem({ whole: refusalOf(error).message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      keepsOnOutsideClick
      title={title}
      intro={intro}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind={isDanger ? "danger" : "primary"} type="submit" form={formId} isBusy={isBusy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {children}
        <RadioGroup label="Why" error={problem.reason}>
          {reasons.map((value) => (
            <Radio
              key={value}
              name={`${formId}-reason`}
              value={value}
              label={REASON_WORDS[value]}
              checked={reason === value}
              onChange={() => setReason(value)}
            />
          ))}
        </RadioGroup>
        {hasNote && (
          <Field label="Note" isOptional help="For whoever has it next.">
            <Textarea name="note" maxLength={5000} />
          </Field>
        )}
        {problem.whole && <Note tone="late">{problem.whole}</Note>}
      </form>
    </Dialog>
  );
}
