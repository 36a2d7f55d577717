import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { TerritoriesScreen } from "#components/rules/library/territories-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Territories" };

export default async function TerritoriesPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readRules");
  await prefetch(api.rules.editor.queryOptions({ slug }));
  return (
    <Hydrate>
      <TerritoriesScreen slug={slug} />
    </Hydrate>
  );
}
