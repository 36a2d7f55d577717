import type { Metadata } from "next";
import { api, Hydrate, load, prefetch } from "#app/prefetch.tsx";
import { KeysScreen } from "#components/intake/keys-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "API keys" };

export default async function KeysPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  const { role } = await requireMember(slug, "manageKeys");
  const { publicUrl } = await load(api.intake.address.queryOptions({ slug }));
  await prefetch(api.key.list.queryOptions({ slug }));
  return (
    <Hydrate>
      <KeysScreen slug={slug} role={role} publicUrl={publicUrl} />
    </Hydrate>
  );
}
