"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { type Refusal, refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { enter } from "./enter.ts";
import { PasswordInput } from "./password-input.tsx";

const FIELDS = ["email", "name", "company", "password"];

/** Makes an account with its first workspace, signs in and opens the first-run list. */
export function SignUpForm() {
  const router = useRouter();
  const signUp = useMutation(useTRPC().person.signUp.mutationOptions());
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    setBusy(true);
    setRefusal(null);
    try {
      const typed = { email: text("email"), name: text("name"), company: text("company"), password: text("password") };
      const { slug } = await signUp.mutateAsync({ ...typed, timeZone });
      const refused = await enter(typed.email, typed.password);
      router.push(refused ? "/sign-in" : `/${slug}`);
      router.refresh();
    } catch (error) {
      setRefusal(refusalOf(error));
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-[18px]">
      {refusal && !FIELDS.includes(refusal.field ?? "") && <Note tone="late">{refusal.message}</Note>}
      <Field label="Work email" help="We send a link to verify it." error={errorOf("email")} isRequired>
        <Input name="email" type="email" size="lg" autoComplete="email" autoFocus />
      </Field>
      <Field label="Your name" error={errorOf("name")} isRequired>
        <Input name="name" size="lg" autoComplete="name" maxLength={120} />
      </Field>
      <Field
        label="Company"
        help="The name of the workspace. It can change later."
        error={errorOf("company")}
        isRequired
      >
        <Input name="company" size="lg" autoComplete="organization" maxLength={80} />
      </Field>
      <Field label="Password" help="12 characters or more. A sentence is fine." error={errorOf("password")} isRequired>
        <PasswordInput name="password" size="lg" autoComplete="new-password" />
      </Field>
      <Button kind="primary" size="lg" type="submit" isBusy={isBusy}>
        Create workspace
      </Button>
    </form>
  );
}
