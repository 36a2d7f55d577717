"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { AddRepDialog } from "./add-rep-dialog.tsx";
import { PeopleTable } from "./people-table.tsx";
import { teamTabs } from "./team-tabs.ts";
import type { PersonLine } from "./types.ts";
import { useTeamLive } from "./use-team-cache.ts";

/** Everybody who takes leads, and how they stand now. */
export function PeopleScreen({ slug, zones }: { slug: string; zones: readonly string[] }) {
  const trpc = useTRPC();
  useTeamLive(slug);
  const { data } = useSuspenseQuery(trpc.team.people.queryOptions({ slug }));
  const [isAdding, setAdding] = useState(false);
  const add = data.canWrite && (
    <Button kind="primary" icon={<UserPlus />} onClick={() => setAdding(true)}>
      Add person
    </Button>
  );
  return (
    <>
      <Topbar
        title="Team"
        tabs={teamTabs(slug)}
        currentTab={`/${slug}/team/people`}
        actions={
          data.canImport && (
            <ButtonLink kind="default" href={`/${slug}/team/people/import`}>
              Import people
            </ButtonLink>
          )
        }
        primary={data.people.length > 0 && add}
      />
      {data.people.length === 0 ? (
        <EmptyState title="Everybody who takes leads will be here" actions={add}>
          With hours in their own time zone, time off and limits, so that a lead comes only to somebody who is there.
        </EmptyState>
      ) : (
        <>
          <PageBody className="flex-none pb-5">
            <Say>{peopleSentence(data.people)}</Say>
          </PageBody>
          <PeopleTable slug={slug} data={data} />
        </>
      )}
      {isAdding && (
        <AddRepDialog
          slug={slug}
          zones={zones}
          workspaceTimeZone={data.workspaceTimeZone}
          joinable={data.joinable}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

function peopleSentence(people: readonly PersonLine[]): string {
  const active = people.filter(({ isActive }) => isActive);
  const able = active.filter(({ now }) => now.exclusion === null).length;
  const unsure = active.filter(({ scheduleConfirmed }) => !scheduleConfirmed).length;
  const who =
    able === 0
      ? "Nobody can take a lead now"
      : `${able} of ${active.length} ${active.length === 1 ? "person" : "people"} can take a lead now`;
  const hours =
    unsure === 0 ? "." : `; ${unsure === 1 ? "the hours of one are" : `the hours of ${unsure} are`} not confirmed yet.`;
  return `${who}${hours}`;
}
