import type { Metadata } from "next";
import { api, load } from "#app/prefetch.tsx";
import { AuditTable } from "#components/settings/audit-table.tsx";
import { kindWords } from "#components/settings/audit-words.ts";
import { settingsTabs } from "#components/settings/settings-tabs.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { UrlFilter } from "#components/ui/url-filter.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Audit log" };

type Asked = { who?: string; kind?: string; cursor?: string };
type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Asked> };

export default async function AuditPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { role } = await requireMember(slug, "readAudit");
  const asked = await searchParams;
  const filter = { slug, personId: uuid(asked.who), subjectKind: asked.kind, before: uuid(asked.cursor) };
  const [{ events, next }, { kinds, people }] = await Promise.all([
    load(api.audit.list.queryOptions(filter)),
    load(api.audit.filters.queryOptions({ slug })),
  ]);
  const here = `/${slug}/settings/audit`;
  const isFiltered = Boolean(asked.who || asked.kind || asked.cursor);
  return (
    <>
      <Topbar
        title="Settings"
        tabs={settingsTabs(slug, role)}
        currentTab={here}
        filters={
          <>
            <UrlFilter
              param="who"
              label="Who"
              anyLabel="Anybody"
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <UrlFilter
              param="kind"
              label="About"
              anyLabel="Anything"
              options={kinds.map((kind) => ({ value: kind, label: kindWords(kind) }))}
            />
          </>
        }
      />
      <PageBody>
        <Say className="mb-6">Every change to this workspace, newest first. Entries cannot be edited or removed.</Say>
        {events.length > 0 ? (
          <AuditTable slug={slug} events={events} />
        ) : (
          <EmptyState
            title="No change fits"
            actions={isFiltered && <ButtonLink href={here}>Show all changes</ButtonLink>}
          >
            Nothing was changed by this person or about this.
          </EmptyState>
        )}
        <nav aria-label="Pages of the log" className="mt-4 flex gap-2">
          {asked.cursor && <ButtonLink href={pageHref(here, { ...asked, cursor: undefined })}>Newest</ButtonLink>}
          {next && <ButtonLink href={pageHref(here, { ...asked, cursor: next })}>Older</ButtonLink>}
        </nav>
      </PageBody>
    </>
  );
}

const uuid = (text: string | undefined) => (text && /^[0-9a-f-]{36}$/i.test(text) ? text : undefined);

function pageHref(path: string, asked: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) search.set(name, value);
  return search.size > 0 ? `${path}?${search}` : path;
}
