import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { loadOrNotFound } from "#app/load-or-not-found.ts";
import { api, Hydrate, load } from "#app/prefetch.tsx";
import { FormScreen } from "#components/intake/form-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Form" };

export default async function FormPage({ params }: { params: Promise<{ workspace: string; form: string }> }) {
  const { workspace: slug, form: formId } = await params;
  const { role } = await requireMember(slug, "readForms");
  if (!z.uuid().safeParse(formId).success) notFound();
  const { publicUrl } = await load(api.intake.address.queryOptions({ slug }));
  await loadOrNotFound(api.form.get.queryOptions({ slug, id: formId }));
  return (
    <Hydrate>
      <FormScreen slug={slug} role={role} formId={formId} publicUrl={publicUrl} />
    </Hydrate>
  );
}
