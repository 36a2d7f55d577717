"use client";
import { useRouter } from "next/navigation";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { deviceTimeZone, textOf, useSubmit } from "./use-submit.ts";

/** Makes a further workspace and opens it. */
export function NewWorkspaceForm() {
  const router = useRouter();
  const client = useTRPCClient();
  const { isBusy, submit, errorsFor } = useSubmit(async (form) => {
    const { slug } = await client.workspace.create.mutate({
      company: textOf(form, "company"),
      timeZone: deviceTimeZone(),
    });
    router.push(`/${slug}`);
    return "gone";
  });
  const error = errorsFor(["company"]);
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-[18px]">
      {error.general && <Note tone="late">{error.general}</Note>}
      <Field
        label="Company"
        help="The name of the workspace. It can change later."
        error={error.of("company")}
        isRequired
      >
        <Input name="company" size="lg" autoComplete="organization" maxLength={80} autoFocus />
      </Field>
      <Button kind="primary" size="lg" type="submit" isBusy={isBusy}>
        Create workspace
      </Button>
    </form>
  );
}
