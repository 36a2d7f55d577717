"use client";
import { useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { MailboxHint } from "./mailbox-hint.tsx";
import { textOf, useSubmit } from "./use-submit.ts";

/** Asks for a mail with a link that sets a new password. Says the same whether or not the address has an account. */
export function AskResetForm({ mailbox }: { mailbox: string | null }) {
  const client = useTRPCClient();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { isBusy, submit, errorsFor } = useSubmit(async (form) => {
    const email = textOf(form, "email");
    await client.person.requestReset.mutate({ email });
    setSentTo(email.trim());
    return undefined;
  });
  const error = errorsFor(["email"]);
  if (sentTo) {
    return (
      <Note tone="accent">
        If {sentTo} has an account, a mail with a link is on its way. The link works for 2 hours. Nothing there after a
        minute? Look among the spam, or check the address.
        {mailbox && <MailboxHint href={mailbox} />}
      </Note>
    );
  }
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-[18px]">
      {error.general && <Note tone="late">{error.general}</Note>}
      <Field label="Work email" error={error.of("email")} isRequired>
        <Input name="email" type="email" size="lg" autoComplete="username" autoFocus />
      </Field>
      <Button kind="primary" size="lg" type="submit" isBusy={isBusy}>
        Send the link
      </Button>
    </form>
  );
}
