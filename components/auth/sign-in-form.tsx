"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Link } from "#components/ui/link.tsx";
import { Note } from "#components/ui/note.tsx";
import { enter } from "./enter.ts";
import { PasswordInput } from "./password-input.tsx";

interface SignInFormProps {
  /** Where to go on. */
  next: string;
  email?: string | undefined;
}

/** E-mail and password. */
export function SignInForm({ next, email }: SignInFormProps) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setBusy(true);
    const refused = await enter(String(typed.get("email")), String(typed.get("password")));
    setProblem(refused);
    if (refused) return setBusy(false);
    router.push(next);
    router.refresh();
  };
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-[18px]">
      {problem && <Note tone="late">{problem}</Note>}
      <Field label="Work email" isRequired>
        <Input name="email" type="email" size="lg" autoComplete="username" defaultValue={email} autoFocus={!email} />
      </Field>
      <Field
        label="Password"
        isRequired
        aside={
          <Link href="/reset" className="link">
            Forgot it?
          </Link>
        }
      >
        <PasswordInput name="password" size="lg" autoComplete="current-password" autoFocus={Boolean(email)} />
      </Field>
      <Button kind="primary" size="lg" type="submit" isBusy={isBusy}>
        Sign in
      </Button>
    </form>
  );
}
