import type { Metadata } from "next";
import { loadOrNotFound } from "#app/load-or-not-found.ts";
import { api, Hydrate } from "#app/prefetch.tsx";
import { zoneNames } from "#app/zones.ts";
import { PersonScreen } from "#components/team/person-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

type Props = { params: Promise<{ workspace: string; rep: string }> };

/** What the page is about, for title and page alike. */
async function repOf({ params }: Props) {
  const { workspace: slug, rep: repId } = await params;
  await requireMember(slug, "readTeam");
  const { name } = await loadOrNotFound(api.team.person.queryOptions({ slug, repId }));
  return { slug, repId, name };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await repOf(props)).name };
}

export default async function PersonPage(props: Props) {
  const { slug, repId } = await repOf(props);
  return (
    <Hydrate>
      <PersonScreen slug={slug} repId={repId} zones={zoneNames()} />
    </Hydrate>
  );
}
