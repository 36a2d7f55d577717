import type { Metadata } from "next";
import { loadOrNotFound } from "#app/load-or-not-found.ts";
import { api, Hydrate } from "#app/prefetch.tsx";
import { OffboardScreen } from "#components/team/offboard-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

type Props = { params: Promise<{ workspace: string; rep: string }> };

/** What the page is about, for title and page alike. */
async function leaverOf({ params }: Props) {
  const { workspace: slug, rep: repId } = await params;
  await requireMember(slug, "writeRules");
  const { name } = await loadOrNotFound(api.team.offboarding.queryOptions({ slug, repId }));
  return { slug, repId, name };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Offboard ${(await leaverOf(props)).name}` };
}

export default async function OffboardPage(props: Props) {
  const { slug, repId } = await leaverOf(props);
  return (
    <Hydrate>
      <OffboardScreen slug={slug} repId={repId} />
    </Hydrate>
  );
}
