"use client";
import { useRouter } from "next/navigation";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { enter } from "./enter.ts";
import { PasswordInput } from "./password-input.tsx";
import { deviceTimeZone, textOf, useSubmit } from "./use-submit.ts";

interface AcceptProps {
  token: string;
  workspace: string;
}

/** Accepts an invitation for somebody who is signed in under the invited address. */
export function AcceptButton({ token, workspace }: AcceptProps) {
  const router = useRouter();
  const client = useTRPCClient();
  const { isBusy, submit, errorsFor } = useSubmit(async () => {
    const { slug } = await client.person.acceptInvitation.mutate({ token, timeZone: deviceTimeZone() });
    router.push(`/${slug}`);
    return "gone";
  });
  const { general } = errorsFor([]);
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-[18px]">
      {general && <Note tone="late">{general}</Note>}
      <Button kind="primary" size="lg" type="submit" isBusy={isBusy}>
        Join {workspace}
      </Button>
    </form>
  );
}

/** Accepts an invitation with a new account for the invited address; the link has shown that it is theirs. */
export function JoinForm({ token, workspace, email }: AcceptProps & { email: string }) {
  const router = useRouter();
  const client = useTRPCClient();
  const { isBusy, submit, errorsFor } = useSubmit(async (form) => {
    const account = { name: textOf(form, "name"), password: textOf(form, "password") };
    const { slug } = await client.person.acceptInvitation.mutate({ token, timeZone: deviceTimeZone(), account });
    const refused = await enter(email, account.password);
    router.push(refused ? "/sign-in" : `/${slug}`);
    router.refresh();
    return "gone";
  });
  const error = errorsFor(["account.name", "account.password"]);
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-[18px]">
      {error.general && <Note tone="late">{error.general}</Note>}
      <Field label="Work email" help="The invitation is for this address.">
        <Input name="email" type="email" size="lg" autoComplete="username" value={email} readOnly />
      </Field>
      <Field label="Your name" error={error.of("account.name")} isRequired>
        <Input name="name" size="lg" autoComplete="name" maxLength={120} autoFocus />
      </Field>
      <Field
        label="Password"
        help="12 characters or more. A sentence is fine."
        error={error.of("account.password")}
        isRequired
      >
        <PasswordInput name="password" size="lg" autoComplete="new-password" />
      </Field>
      <Button kind="primary" size="lg" type="submit" isBusy={isBusy}>
        Join {workspace}
      </Button>
    </form>
  );
}
