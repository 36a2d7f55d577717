"use client";
import { type FormEvent, useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

interface QueueDialogProps {
  slug: string;
  /** The queue to rename; null makes a new one. */
  queue: { id: string; name: string } | null;
  onClose: () => void;
}

/** Makes a queue, or gives one another name. */
export function QueueDialog({ slug, queue, onClose }: QueueDialogProps) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const [name, setName] = useState(queue?.name ?? "");
  const { isBusy, run, errorOf, general } = useChange(["name"]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await run(async () => {
      if (queue) await client.pool.renameQueue.mutate({ slug, queueId: queue.id, name });
      else await client.pool.createQueue.mutate({ slug, of: { name } });
      await refresh();
    });
    if (!isDone) return;
    toast({
      text: queue ? `The queue is named ${name.trim()} now` : `${name.trim()} is ready: a rule can send leads there`,
    });
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={queue ? `Rename ${queue.name}` : "Add a queue"}
      size="sm"
      submitLabel={queue ? "Rename queue" : "Add queue"}
      isBusy={isBusy}
      problem={general}
      onSubmit={submit}
    >
      <Field label="Name" error={errorOf("name")} isRequired>
        <Input
          value={name}
          maxLength={80}
          autoFocus
          onChange={(event) => setName(event.target.value)}
          placeholder="Technical review"
        />
      </Field>
    </FormDialog>
  );
}
