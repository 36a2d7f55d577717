"use client";
import { type FormEvent, useId, useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useLeadCache } from "./use-lead-cache.ts";

interface NoteDialogProps {
  slug: string;
  leadId: string;
  name: string;
  isOpen: boolean;
  onClose: () => void;
}

/** A note for everybody who may see the lead. It stops no clock. */
export function NoteDialog({ slug, leadId, name, isOpen, onClose }: NoteDialogProps) {
  const formId = useId();
  const client = useTRPCClient();
  const toast = useToast();
  const cache = useLeadCache();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = String(new FormData(event.currentTarget).get("body") ?? "").trim();
    if (body === "") return setProblem("Write something first.");
    setBusy(true);
    setProblem(null);
    try {
      await client.lead.addNote.mutate({ slug, leadId, body });
      toast({ text: `Your note is kept with ${name}` });
      onClose();
      await cache.refresh();
    } catch (error) {
      setProblem(refusalOf(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      keepsOnOutsideClick
      size="sm"
      title={`Note on ${name}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isBusy={isBusy}>
            Keep note
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Field label="Note" help="Everybody who may see this lead can read it. It stops no clock." error={problem}>
          <Textarea name="body" rows={5} maxLength={5000} />
        </Field>
      </form>
    </Dialog>
  );
}
