import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { api, load } from "#app/prefetch.tsx";
import { ApiProvider } from "#components/api/api-provider.tsx";
import { railEntries } from "#components/shell/rail-entries.ts";
import { THEME_COOKIE, themeChoice } from "#components/shell/theme.ts";
import { WorkspaceFrame } from "#components/shell/workspace-frame.tsx";
import { RailStanding } from "#components/team/rail-standing.tsx";
import { mailboxHref, requireMember } from "#server/auth/page.ts";
import { can } from "#server/core/access.ts";
import { doneSteps, FIRST_RUN_STEPS } from "#server/core/first-run.ts";

type Props = { params: Promise<{ workspace: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace } = await params;
  await requireMember(workspace);
  const { name } = await load(api.workspace.current.queryOptions({ slug: workspace }));
  return { title: { default: name, template: `%s · ${name}` } };
}

/** The frame of a workspace. It draws; each page below checks for itself who may see it. */
export default async function WorkspaceLayout({ params, children }: Props) {
  const { workspace: slug } = await params;
  const { session, role, personId } = await requireMember(slug);
  const workspaces = await load(api.workspace.mine.queryOptions());
  const start = can(role, "manageSettings") ? await load(api.workspace.firstRun.queryOptions({ slug })) : null;
  const stepsLeft = start ? FIRST_RUN_STEPS.length - doneSteps(start).size : 0;
  const mailbox = mailboxHref();
  const theme = themeChoice((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <ApiProvider>
      <WorkspaceFrame
        entries={railEntries(slug, role, { start: stepsLeft })}
        workspace={slug}
        workspaces={workspaces.map(({ slug, name }) => ({ slug, name, href: `/${slug}` }))}
        createWorkspaceHref="/workspaces/new"
        user={{ id: personId, name: session.name, email: session.email }}
        userLinks={[
          { href: `/${slug}/my-day`, label: "Your hours and time off" },
          { href: `/${slug}/settings/you`, label: "Your profile and sessions" },
          ...(mailbox ? [{ href: mailbox, label: "Development mailbox" }] : []),
        ]}
        railFoot={<RailStanding slug={slug} />}
        theme={theme}
        now={Date.now()}
      >
        {children}
      </WorkspaceFrame>
    </ApiProvider>
  );
}
