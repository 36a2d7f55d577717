"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { textOf, useSubmit } from "#components/auth/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";

/** The end of a workspace, for its owner: says what goes, and asks for the name before it does. */
export function DeleteWorkspace({ slug, name }: { slug: string; name: string }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section className="mt-14 max-w-[760px]">
      <SectionHead title="Delete this workspace" note="only an owner can" />
      <p className="mb-4 max-w-prose text-ink-2 text-sm">
        Leads, decisions, ledgers, rules, forms and keys go at once, the audit log too. Forms on websites and senders
        with a key of this workspace are refused from then on. Members keep their accounts.
      </p>
      <Button kind="danger" onClick={() => setAsking(true)}>
        Delete {name}
      </Button>
      {isAsking && <DeleteDialog slug={slug} name={name} onClose={() => setAsking(false)} />}
    </section>
  );
}

function DeleteDialog({ slug, name, onClose }: { slug: string; name: string; onClose: () => void }) {
  const client = useTRPCClient();
  const router = useRouter();
  const { isBusy, submit, errorsFor } = useSubmit(async (form) => {
    await client.workspace.delete.mutate({ slug, name: textOf(form, "name") });
    router.replace("/workspaces");
    return "gone";
  });
  const error = errorsFor(["name"]);
  return (
    <FormDialog
      onClose={onClose}
      title={`Delete ${name}?`}
      intro="Nobody can bring it back."
      submitLabel="Delete for good"
      cancelLabel="Keep it"
      isDanger
      isBusy={isBusy}
      problem={error.general}
      onSubmit={submit}
    >
      <Field label="Name of the workspace" help={`Type ${name}.`} error={error.of("name")} isRequired>
        <Input name="name" autoComplete="off" autoFocus />
      </Field>
    </FormDialog>
  );
}
