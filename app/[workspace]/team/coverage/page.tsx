import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { CoverageScreen } from "#components/team/coverage/coverage-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Coverage" };

export default async function CoveragePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readTeam");
  await prefetch(api.team.coverage.queryOptions({ slug }));
  return (
    <Hydrate>
      <CoverageScreen slug={slug} />
    </Hydrate>
  );
}
