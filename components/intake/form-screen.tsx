"use client";
import { useQuery } from "@tanstack/react-query";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/page-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { can, type Role } from "#server/core/access.ts";
import { FormEditor } from "./form-editor.tsx";
import { FormReading } from "./form-reading.tsx";

interface FormScreenProps {
  slug: string;
  role: Role;
  formId: string;
  publicUrl: string;
}

/** One form: edited by those who may, read by the others. */
export function FormScreen({ slug, role, formId, publicUrl }: FormScreenProps) {
  const trpc = useTRPC();
  const form = useQuery(trpc.form.get.queryOptions({ slug, id: formId }));
  if (form.data) {
    const Screen = can(role, "writeForms") ? FormEditor : FormReading;
    return <Screen slug={slug} form={form.data} publicUrl={publicUrl} />;
  }
  return (
    <>
      <Topbar title="Form" crumbs={[{ href: `/${slug}/intake`, label: "Intake" }]} />
      {form.isPending && <SkeletonRows label="Loading the form" />}
      {form.isError && (
        <PageBody>
          <ErrorState
            title="The form could not be loaded."
            actions={<Button onClick={() => form.refetch()}>Try again</Button>}
          >
            {refusalOf(form.error).message}
          </ErrorState>
        </PageBody>
      )}
    </>
  );
}
