import type { Metadata } from "next";
import { ImportPeopleScreen } from "#components/team/import-people-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Import people" };

export default async function ImportPeoplePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "writePools");
  return <ImportPeopleScreen slug={slug} />;
}
