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

/** Makes an account with its first workspace, signs in and opens it. */
export function SignUpForm() {
  const router = useRouter();
  const client = useTRPCClient();
  const { isBusy, submit, errorsFor } = useSubmit(async (form) => {
    const [email, password] = [textOf(form, "email"), textOf(form, "password")];
    const typed = { email, password, name: textOf(form, "name"), company: textOf(form, "company") };
    const { slug } = await client.person.signUp.mutate({ ...typed, timeZone: deviceTimeZone() });
    const refused = await enter(email, password);
    router.push(refused ? "/sign-in" : `/${slug}`);
    router.refresh();
    return "gone";
  });
  const error = errorsFor(["email", "name", "company", "password"]);
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
