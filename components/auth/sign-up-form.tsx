"use client";
import { useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { MailboxHint } from "./mailbox-hint.tsx";
import { PasswordInput } from "./password-input.tsx";
import { deviceTimeZone, textOf, useSubmit } from "./use-submit.ts";

/** Makes an account with its first workspace, which the link in the mail opens. Says the same whether or not the address has an account. */
export function SignUpForm({ mailbox }: { mailbox: string | null }) {
  const client = useTRPCClient();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { isBusy, submit, errorsFor } = useSubmit(async (form) => {
    const [email, password] = [textOf(form, "email"), textOf(form, "password")];
    const typed = { email, password, name: textOf(form, "name"), company: textOf(form, "company") };
    await client.person.signUp.mutate({ ...typed, timeZone: deviceTimeZone() });
    setSentTo(email.trim());
    return undefined;
  });
  const error = errorsFor(["email", "name", "company", "password"]);
  if (sentTo) {
    return (
      <Note tone="accent">
        <b>Check your mail.</b> The link we sent to {sentTo} opens your workspace; it works for 3 days. Nothing there
        after a minute? Look among the spam, or check the address.
        {mailbox && <MailboxHint href={mailbox} />}
      </Note>
    );
  }
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-[18px]">
      {error.general && <Note tone="late">{error.general}</Note>}
      <Field label="Work email" help="We send a link to verify it." error={error.of("email")} isRequired>
        <Input name="email" type="email" size="lg" autoComplete="email" autoFocus />
      </Field>
      <Field label="Your name" error={error.of("name")} isRequired>
        <Input name="name" size="lg" autoComplete="name" maxLength={120} />
      </Field>
      <Field
        label="Company"
        help="The name of the workspace. It can change later."
        error={error.of("company")}
        isRequired
      >
        <Input name="company" size="lg" autoComplete="organization" maxLength={80} />
      </Field>
      <Field label="Password" help="12 characters or more. A sentence is fine." error={error.of("password")} isRequired>
        <PasswordInput name="password" size="lg" autoComplete="new-password" />
      </Field>
      <Button kind="primary" size="lg" type="submit" isBusy={isBusy}>
        Create workspace
      </Button>
    </form>
  );
}
