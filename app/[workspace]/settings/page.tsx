import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { api, Hydrate, load } from "#app/prefetch.tsx";
import { DeleteWorkspace } from "#components/settings/delete-workspace.tsx";
import { settingsTabs } from "#components/settings/settings-tabs.ts";
import { WorkspaceSettingsForm } from "#components/settings/workspace-settings-form.tsx";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { zoneCity } from "#components/team/now-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Say } from "#components/ui/say.tsx";
import { requireMember } from "#server/auth/page.ts";
import { can } from "#server/core/access.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  const { role } = await requireMember(slug);
  if (!can(role, "manageSettings")) redirect(`/${slug}/settings/you`);
  const { name, timeZone, settings } = await load(api.workspace.settings.queryOptions({ slug }));
  const { P1 } = settings.responseMinutes;
  const zones = [...new Set([timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
  return (
    <>
      <Topbar title="Settings" tabs={settingsTabs(slug, role)} currentTab={`/${slug}/settings`} />
      <PageBody>
        <Say
          className="mb-8"
          aside={
            <Link href={`/${slug}/start`} className="link">
              Set-up list
            </Link>
          }
        >
          {name} answers its most urgent leads {P1 === null ? "without a set time" : `within ${P1} minutes`} and goes by{" "}
          {zoneCity(timeZone)} time.
        </Say>
        <Hydrate>
          <WorkspaceSettingsForm slug={slug} zones={zones} />
        </Hydrate>
        {can(role, "deleteWorkspace") && <DeleteWorkspace slug={slug} name={name} />}
      </PageBody>
    </>
  );
}
