import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { SegmentsScreen } from "#components/rules/library/segments-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Segments" };

export default async function SegmentsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readRules");
  await prefetch(api.rules.editor.queryOptions({ slug }));
  return (
    <Hydrate>
      <SegmentsScreen slug={slug} />
    </Hydrate>
  );
}
