"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Link } from "#components/ui/link.tsx";
import { Note } from "#components/ui/note.tsx";
import { enterByLink } from "./enter.ts";
import { PasswordInput } from "./password-input.tsx";

/** Asks whoever opens the link of a verification mail for the password of their sign-up, and opens the workspace. */
export function VerifyAddress({ token }: { token: string }) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setBusy(true);
    const refused = await enterByLink(token, String(typed.get("password")));
    setProblem(refused);
    if (refused) return setBusy(false);
    router.push("/workspaces");
    router.refresh();
  };
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-[18px]">
      <p className="text-ink-2">One more step: the password you chose when you signed up.</p>
      {problem && <Note tone="late">{problem}</Note>}
      <Field
        label="Password"
        isRequired
        aside={
          <Link href="/reset" className="link">
            Choose a new one
          </Link>
        }
      >
        <PasswordInput name="password" size="lg" autoComplete="current-password" autoFocus />
      </Field>
      <Button kind="primary" size="lg" type="submit" isBusy={isBusy}>
        Verify and sign in
      </Button>
    </form>
  );
}
