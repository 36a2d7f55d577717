import type { Metadata } from "next";
import { NewFormScreen } from "#components/intake/new-form-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "New form" };

export default async function NewFormPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "writeForms");
  return <NewFormScreen slug={slug} />;
}
