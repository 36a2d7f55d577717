import { redirect } from "next/navigation";
import { requireMember } from "#server/auth/page.ts";

/** A workspace opens at its settings until there is an inbox. */
export default async function WorkspacePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  await requireMember(workspace);
  redirect(`/${workspace}/settings`);
}
