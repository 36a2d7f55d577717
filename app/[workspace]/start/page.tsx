import { UserPlus } from "lucide-react";
import type { Metadata } from "next";
import { api, load } from "#app/prefetch.tsx";
import { SetupList } from "#components/settings/setup-list.tsx";
import { setupSteps } from "#components/settings/setup-steps.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Set up" };

export default async function StartPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  const { session } = await requireMember(slug, "manageSettings");
  const [facts, { name }] = await Promise.all([
    load(api.workspace.firstRun.queryOptions({ slug })),
    load(api.workspace.current.queryOptions({ slug })),
  ]);
  const steps = setupSteps(slug, facts, session.isVerified);
  const done = steps.filter(({ is }) => is === "done").length;
  const isPublished = facts.publishedVersion > 1;
  return (
    <>
      <Topbar
        title={`Set up ${name}`}
        actions={<span className="text-ink-3 text-sm">{`${done} of ${steps.length} done`}</span>}
      />
      <div className="grid flex-1 md:grid-cols-[minmax(0,1fr)_340px]">
        <section aria-label="Steps" className="max-w-[820px] p-gutter pt-8 max-sm:p-4">
          <SetupList steps={steps} />
        </section>
        <aside
          aria-label="Good to know"
          className="flex flex-col gap-6 border-line bg-sunken p-gutter pt-8 max-md:border-t md:border-l max-sm:p-4"
        >
          <section>
            <h2 className="mb-1.5 font-semibold">{isPublished ? "Your rules are live" : "Until you publish"}</h2>
            <p className="text-ink-2 text-sm">
              {isPublished
                ? "What no rule fits goes to whoever answers for the catch-all. None is lost."
                : "Every lead that arrives goes to you, with a due time and a mail. None is lost."}
            </p>
          </section>
          <hr className="border-line" />
          <section>
            <h2 className="mb-1.5 font-semibold">Somebody else does this?</h2>
            <p className="mb-3 text-ink-2 text-sm">Invite an admin; this list is the same for both of you.</p>
            <ButtonLink
              kind="quiet"
              icon={<UserPlus />}
              href={`/${slug}/settings/members?invite=admin`}
              className="-ml-2"
            >
              Invite an admin
            </ButtonLink>
          </section>
        </aside>
      </div>
    </>
  );
}
