import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { HolidaysScreen } from "#components/team/holidays-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Holidays" };

export default async function HolidaysPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readTeam");
  await prefetch(api.team.holidays.queryOptions({ slug }));
  return (
    <Hydrate>
      <HolidaysScreen slug={slug} />
    </Hydrate>
  );
}
