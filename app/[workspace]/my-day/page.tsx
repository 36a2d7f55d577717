import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { zoneNames } from "#app/zones.ts";
import { OwnDayScreen } from "#components/team/own-day-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "My day" };

export default async function MyDayPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  const { role } = await requireMember(slug, "writeOwnHours");
  await Promise.all([
    prefetch(api.team.myDay.queryOptions({ slug })),
    prefetch(api.team.ownCorrections.queryOptions({ slug })),
  ]);
  return (
    <Hydrate>
      <OwnDayScreen slug={slug} role={role} zones={zoneNames()} />
    </Hydrate>
  );
}
