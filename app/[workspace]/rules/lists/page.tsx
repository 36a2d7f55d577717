import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { ListsScreen } from "#components/rules/library/lists-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Value lists" };

export default async function ListsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readRules");
  await prefetch(api.rules.editor.queryOptions({ slug }));
  return (
    <Hydrate>
      <ListsScreen slug={slug} />
    </Hydrate>
  );
}
