import type { Metadata } from "next";
import { api, Hydrate, prefetch } from "#app/prefetch.tsx";
import { ROLE_WORDS } from "#components/auth/role-words.ts";
import { PasswordForm } from "#components/settings/password-form.tsx";
import { ProfileForm } from "#components/settings/profile-form.tsx";
import { SessionList } from "#components/settings/session-list.tsx";
import { settingsTabs } from "#components/settings/settings-tabs.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Say } from "#components/ui/say.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "You" };

export default async function YouPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  const { role, session } = await requireMember(slug);
  await prefetch(api.session.mine.queryOptions());
  return (
    <>
      <Topbar title="Settings" tabs={settingsTabs(slug, role)} currentTab={`/${slug}/settings/you`} />
      <PageBody>
        <Say className="mb-8">
          You are {ROLE_WORDS[role].one} here and {ROLE_WORDS[role].may}.
        </Say>
        <div className="flex max-w-[760px] flex-col gap-10">
          <ProfileForm name={session.name} email={session.email} isVerified={session.isVerified} />
          <PasswordForm />
          <Hydrate>
            <SessionList />
          </Hydrate>
        </div>
      </PageBody>
    </>
  );
}
