import { redirect } from "next/navigation";
import { api, load } from "#app/prefetch.tsx";
import { requireMember } from "#server/auth/page.ts";
import { can } from "#server/core/access.ts";

/** A workspace opens at its inbox; as long as no lead has arrived, who sets it up begins at the list of steps. */
export default async function WorkspacePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  const { role } = await requireMember(slug);
  if (can(role, "manageSettings")) {
    const { hasLead } = await load(api.workspace.firstRun.queryOptions({ slug }));
    if (!hasLead) redirect(`/${slug}/start`);
  }
  redirect(`/${slug}/inbox`);
}
