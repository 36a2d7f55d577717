import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { SourcesScreen } from "#components/intake/sources-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Intake" };

export default async function IntakePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  const { role } = await requireMember(slug, "readForms");
  await Promise.all([
    prefetch(api.intake.sources.queryOptions({ slug })),
    prefetch(api.form.list.queryOptions({ slug })),
  ]);
  return (
    <Hydrate>
      <SourcesScreen slug={slug} role={role} />
    </Hydrate>
  );
}
