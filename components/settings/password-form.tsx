"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { PasswordInput } from "#components/auth/password-input.tsx";
import { textOf, useSubmit } from "#components/auth/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Note } from "#components/ui/note.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { useToast } from "#components/ui/toast.tsx";

/** Sets another password for somebody who knows the present one. */
export function PasswordForm() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const ref = useRef<HTMLFormElement>(null);
  const { isBusy, submit, errorsFor } = useSubmit(async (form) => {
    await client.person.changePassword.mutate({ current: textOf(form, "current"), next: textOf(form, "next") });
    await queryClient.invalidateQueries(trpc.session.mine.queryFilter());
    ref.current?.reset();
    toast({ text: "Your password is changed. You are signed out everywhere else." });
    return undefined;
  });
  const error = errorsFor(["current", "next"]);
  return (
    <section>
      <SectionHead title="Password" note="changing it signs you out everywhere else" />
      <form ref={ref} onSubmit={submit} noValidate className="grid items-start gap-4 sm:grid-cols-2">
        {error.general && <Note tone="late">{error.general}</Note>}
        <Field label="Current password" error={error.of("current")} isRequired>
          <PasswordInput name="current" autoComplete="current-password" />
        </Field>
        <Field
          label="New password"
          help="12 characters or more. A sentence is fine."
          error={error.of("next")}
          isRequired
        >
          <PasswordInput name="next" autoComplete="new-password" />
        </Field>
        <div>
          <Button type="submit" isBusy={isBusy}>
            Change password
          </Button>
        </div>
      </form>
    </section>
  );
}
