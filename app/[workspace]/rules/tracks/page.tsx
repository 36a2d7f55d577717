import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { TracksScreen } from "#components/rules/library/tracks-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Nurture tracks" };

export default async function TracksPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readRules");
  await prefetch(api.rules.editor.queryOptions({ slug }));
  return (
    <Hydrate>
      <TracksScreen slug={slug} />
    </Hydrate>
  );
}
