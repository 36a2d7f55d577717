import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { PoliciesScreen } from "#components/rules/library/policies-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "SLA policies" };

export default async function PoliciesPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readRules");
  await prefetch(api.rules.editor.queryOptions({ slug }));
  return (
    <Hydrate>
      <PoliciesScreen slug={slug} />
    </Hydrate>
  );
}
