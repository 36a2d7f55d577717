import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { QueuesScreen } from "#components/team/queues-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Queues" };

export default async function QueuesPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readPools");
  await prefetch(api.pool.queues.queryOptions({ slug }));
  return (
    <Hydrate>
      <QueuesScreen slug={slug} />
    </Hydrate>
  );
}
