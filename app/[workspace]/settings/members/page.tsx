import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { MembersScreen } from "#components/settings/members-screen.tsx";
import { settingsTabs } from "#components/settings/settings-tabs.ts";
import { requireMember } from "#server/auth/page.ts";
import { ROLES } from "#server/core/access.ts";

export const metadata: Metadata = { title: "Members" };

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<{ invite?: string }> };

export default async function MembersPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { role, personId, session } = await requireMember(slug, "manageMembers");
  const { invite } = await searchParams;
  await prefetch(api.member.list.queryOptions({ slug }));
  return (
    <Hydrate>
      <MembersScreen
        slug={slug}
        tabs={settingsTabs(slug, role)}
        me={{ personId, role, isVerified: session.isVerified }}
        invites={ROLES.find((one) => one === invite) ?? null}
      />
    </Hydrate>
  );
}
