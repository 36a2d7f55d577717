"use client";
import { type ComponentProps, type FormEvent, type ReactNode, useId } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Note } from "./note.tsx";

interface FormDialogProps extends Pick<ComponentProps<typeof Dialog>, "title" | "intro" | "size" | "onClose"> {
  submitLabel: ReactNode;
  cancelLabel?: string;
  /** What is sent cannot be brought back. */
  isDanger?: boolean;
  isBusy: boolean;
  /** Why it cannot be sent yet. */
  disabledReason?: ComponentProps<typeof Button>["disabledReason"];
  /** What went wrong, where it is about no field. */
  problem: string | null;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
}

/** A form that floats: its fields, what went wrong above them, Cancel and one button that sends it. */
export function FormDialog({
  submitLabel,
  cancelLabel = "Cancel",
  isDanger = false,
  isBusy,
  disabledReason,
  problem,
  onSubmit,
  children,
  ...dialog
}: FormDialogProps) {
  const formId = useId();
  const footer = (
    <>
      <Button onClick={dialog.onClose}>{cancelLabel}</Button>
      <Button
        kind={isDanger ? "danger" : "primary"}
        type="submit"
        form={formId}
        isBusy={isBusy}
        disabledReason={disabledReason}
      >
        {submitLabel}
      </Button>
    </>
  );
  return (
    <Dialog isOpen keepsOnOutsideClick footer={footer} {...dialog}>
      <form id={formId} onSubmit={onSubmit} noValidate className="flex flex-col gap-5">
        {problem && <Note tone="late">{problem}</Note>}
        {children}
      </form>
    </Dialog>
  );
}
