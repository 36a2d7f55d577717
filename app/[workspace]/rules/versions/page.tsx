import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { VersionsScreen } from "#components/rules/history/versions-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Rule versions" };

export default async function RuleVersionsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readRules");
  await Promise.all([
    prefetch(api.rules.history.queryOptions({ slug })),
    prefetch(api.rules.editor.queryOptions({ slug })),
  ]);
  return (
    <Hydrate>
      <VersionsScreen slug={slug} />
    </Hydrate>
  );
}
