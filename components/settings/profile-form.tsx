"use client";
import { useRouter } from "next/navigation";
import { useTRPCClient } from "#components/api/trpc.ts";
import { textOf, useSubmit } from "#components/auth/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { useToast } from "#components/ui/toast.tsx";

/** A person's name, the same in every workspace, and the address they sign in with. */
export function ProfileForm({ name, email, isVerified }: { name: string; email: string; isVerified: boolean }) {
  const router = useRouter();
  const client = useTRPCClient();
  const toast = useToast();
  const { isBusy, submit, errorsFor } = useSubmit(async (form) => {
    await client.person.rename.mutate({ name: textOf(form, "name") });
    toast({ text: "Your name is saved" });
    router.refresh();
    return undefined;
  });
  const error = errorsFor(["name"]);
  return (
    <section>
      <SectionHead title="Profile" note="the same in every workspace" />
      <form onSubmit={submit} noValidate className="grid items-start gap-4 sm:grid-cols-2">
        {error.general && <Note tone="late">{error.general}</Note>}
        <Field label="Your name" error={error.of("name")} isRequired>
          <Input name="name" defaultValue={name} maxLength={120} autoComplete="name" />
        </Field>
        <Field label="Email" help={isVerified ? "Verified. You sign in with it." : "Not verified yet."}>
          <Input value={email} readOnly />
        </Field>
        <div>
          <Button type="submit" isBusy={isBusy}>
            Save name
          </Button>
        </div>
      </form>
    </section>
  );
}
