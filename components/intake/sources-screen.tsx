"use client";
import { useQuery } from "@tanstack/react-query";
import { FileInput, KeyRound, Plus } from "lucide-react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState, ErrorState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { can, type Role } from "#server/core/access.ts";
import { FormList } from "./form-list.tsx";
import type { SourceRow } from "./intake-rows.ts";
import { intakeTabs } from "./intake-tabs.ts";
import { SourceTable } from "./source-table.tsx";

/** Where leads come from: every source with what came through it, and the forms. */
export function SourcesScreen({ slug, role }: { slug: string; role: Role }) {
  const trpc = useTRPC();
  const sources = useQuery(trpc.intake.sources.queryOptions({ slug }));
  const canWrite = can(role, "writeForms");
  const forms = useQuery(trpc.form.list.queryOptions({ slug }));
  const hasArrived = sources.data?.some(({ submissionCount }) => submissionCount > 0);
  const isEmpty = hasArrived === false && forms.data?.length === 0;
  const newForm = (
    <ButtonLink kind="primary" href={`/${slug}/intake/forms/new`} icon={<Plus />}>
      New form
    </ButtonLink>
  );
  return (
    <>
      <Topbar
        title="Intake"
        tabs={intakeTabs(slug, role)}
        currentTab={`/${slug}/intake`}
        primary={canWrite && !isEmpty && newForm}
      />
      {sources.isPending && <SkeletonRows label="Loading sources" height="lead" />}
      {sources.isError && (
        <PageBody>
          <ErrorState
            title="The sources could not be loaded."
            actions={<Button onClick={() => sources.refetch()}>Try again</Button>}
          >
            {refusalOf(sources.error).message}
          </ErrorState>
        </PageBody>
      )}
      {isEmpty && <NoSources slug={slug} role={role} />}
      {sources.data && !isEmpty && (
        <>
          <PageBody className="flex-none pb-3">
            <Say>{sentence(sources.data)}</Say>
          </PageBody>
          <SourceTable sources={sources.data} slug={slug} seesKeys={can(role, "manageKeys")} />
          {forms.data && forms.data.length > 0 && <FormList forms={forms.data} slug={slug} canWrite={canWrite} />}
        </>
      )}
    </>
  );
}

function sentence(sources: readonly SourceRow[]): string {
  const live = sources.filter(({ submissionCount }) => submissionCount > 0);
  const total = live.reduce((sum, { submissionCount }) => sum + submissionCount, 0);
  if (total === 0) return "Nothing has arrived in the last 30 days.";
  const quiet = sources.length - live.length;
  const rest = quiet === 0 ? "" : ` ${count(quiet, "source")} ${quiet === 1 ? "was" : "were"} silent.`;
  return `${count(total, "lead")} arrived from ${count(live.length, "source")} in the last 30 days.${rest}`;
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;

function NoSources({ slug, role }: { slug: string; role: Role }) {
  const actions = (
    <>
      {can(role, "writeForms") && (
        <ButtonLink kind="primary" href={`/${slug}/intake/forms/new`} icon={<FileInput />}>
          Build a form
        </ButtonLink>
      )}
      {can(role, "manageKeys") && (
        <ButtonLink href={`/${slug}/intake/keys`} icon={<KeyRound />}>
          Make an API key
        </ButtonLink>
      )}
      {!can(role, "writeForms") && <ButtonLink href={`/${slug}/inbox`}>Go to the inbox</ButtonLink>}
    </>
  );
  return (
    <EmptyState title="Your sources will be here" actions={actions}>
      Leads arrive through a form on your website or through the API. Each source shows what came through it.
    </EmptyState>
  );
}
