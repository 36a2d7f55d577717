import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { zoneNames } from "#app/zones.ts";
import { PeopleScreen } from "#components/team/people-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readTeam");
  await prefetch(api.team.people.queryOptions({ slug }));
  return (
    <Hydrate>
      <PeopleScreen slug={slug} zones={zoneNames()} />
    </Hydrate>
  );
}
