import type { Metadata } from "next";
import { api, load } from "#app/prefetch.tsx";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Say } from "#components/ui/say.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  const { role } = await requireMember(slug);
  const { name, timeZone } = await load(api.workspace.current.queryOptions({ slug }));
  return (
    <>
      <Topbar title="Settings" />
      <PageBody>
        <Say>
          {name} works in {timeZone}. You are {role === "owner" ? "its owner" : `a ${role}`}.
        </Say>
      </PageBody>
    </>
  );
}
