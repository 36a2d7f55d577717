"use client";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Note } from "./note.tsx";

interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** Names the thing: `Revoke the key "Website"?` */
  title: string;
  /** The verb again, with its object: `Revoke key`. */
  confirmLabel: string;
  isDanger?: boolean;
  /** Waits for the server; the dialog closes when it resolves and shows the message when it fails. */
  onConfirm: () => Promise<void>;
  /** What goes and what stays. */
  children: ReactNode;
}

/** Asks once before something that cannot be undone. For what can, do it and offer Undo in a toast. */
export function ConfirmDialog({
  isOpen,
  onClose,
  title,
  confirmLabel,
  isDanger = false,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "It did not work. Nothing was changed.");
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind={isDanger ? "danger" : "primary"} isBusy={isBusy} onClick={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="text-ink-2">{children}</div>
      {problem && (
        <Note tone="late" className="mt-4">
          {problem}
        </Note>
      )}
    </Dialog>
  );
}
