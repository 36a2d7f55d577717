"use client";
import { useRouter } from "next/navigation";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Link } from "#components/ui/link.tsx";
import { Note } from "#components/ui/note.tsx";
import { enter } from "./enter.ts";
import { PasswordInput } from "./password-input.tsx";
import { textOf, useSubmit } from "./use-submit.ts";

/** Sets a new password by the link of a mail, and signs in with it. */
export function ResetForm({ token }: { token: string }) {
  const router = useRouter();
  const client = useTRPCClient();
  const { isBusy, submit, errorsFor } = useSubmit(async (form) => {
    const password = textOf(form, "password");
    const { email } = await client.person.resetPassword.mutate({ token, password });
    const refused = await enter(email, password);
    router.push(refused ? "/sign-in" : "/workspaces");
    router.refresh();
    return "gone";
  });
  const error = errorsFor(["password"]);
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-[18px]">
      {error.general && (
        <Note tone="late">
          {error.general}{" "}
          <Link href="/reset" className="link">
            Ask for a link
          </Link>
        </Note>
      )}
      <Field
        label="New password"
        help="12 characters or more. A sentence is fine."
        error={error.of("password")}
        isRequired
      >
        <PasswordInput name="password" size="lg" autoComplete="new-password" autoFocus />
      </Field>
      <Button kind="primary" size="lg" type="submit" isBusy={isBusy}>
        Set password and sign in
      </Button>
    </form>
  );
}
