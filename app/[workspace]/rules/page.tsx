import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { RulesScreen } from "#components/rules/rules-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Rules" };

export default async function RulesPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readRules");
  await Promise.all([
    prefetch(api.rules.editor.queryOptions({ slug })),
    prefetch(api.rules.volumes.queryOptions({ slug })),
  ]);
  return (
    <Hydrate>
      <RulesScreen slug={slug} />
    </Hydrate>
  );
}
