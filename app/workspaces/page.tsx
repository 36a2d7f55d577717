import { ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { api, load } from "#app/prefetch.tsx";
import { AuthPage } from "#components/auth/auth-page.tsx";
import { ROLE_WORDS } from "#components/auth/role-words.ts";
import { SignOutButton } from "#components/auth/sign-out-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Link } from "#components/ui/link.tsx";
import { requirePerson } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Your workspaces" };

type Props = { searchParams: Promise<{ all?: string }> };

/** Where sign-in leads: straight into the one workspace, or to the choice between several. */
export default async function WorkspacesPage({ searchParams }: Props) {
  const { email } = await requirePerson();
  const { all } = await searchParams;
  const workspaces = await load(api.workspace.mine.queryOptions());
  const [only] = workspaces;
  if (only && workspaces.length === 1 && all === undefined) redirect(`/${only.slug}`);
  return (
    <AuthPage
      title="Your workspaces"
      intro={
        workspaces.length > 0
          ? `You are signed in as ${email}.`
          : `${email} is in no workspace. Create one, or ask for an invitation.`
      }
    >
      {workspaces.length > 0 && (
        <ul className="mb-6 border-line border-t">
          {workspaces.map(({ slug, name, role, isSample }) => (
            <li key={slug} className="border-line border-b">
              <Link href={`/${slug}`} className="-mx-3 flex min-h-14 items-center gap-3 rounded-md px-3 hover:bg-hover">
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{name}</span>
                  <span className="block text-ink-3 text-xs">{ROLE_WORDS[role].name}</span>
                </span>
                {isSample && <Badge>Sample</Badge>}
                <ChevronRight className="text-ink-3" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <ButtonLink kind={workspaces.length > 0 ? "default" : "primary"} href="/workspaces/new">
          Create a workspace
        </ButtonLink>
        <SignOutButton href="/sign-in">Sign out</SignOutButton>
      </div>
    </AuthPage>
  );
}
