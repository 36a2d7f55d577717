import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { CreditsScreen } from "#components/exceptions/credits-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Credits to decide" };

export default async function CreditsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  const { repId } = await requireMember(slug, "approveCredits");
  await Promise.all([
    prefetch(api.lead.credits.queryOptions({ slug })),
    prefetch(api.exception.counts.queryOptions({ slug })),
  ]);
  return (
    <Hydrate>
      <CreditsScreen slug={slug} repId={repId} />
    </Hydrate>
  );
}
