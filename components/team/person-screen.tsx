"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Link } from "#components/ui/link.tsx";
import { useNow, useTimeZone } from "#components/ui/now.tsx";
import { Say } from "#components/ui/say.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { HolidayRegion } from "./holiday-region.tsx";
import { HoursForm } from "./hours-form.tsx";
import { LimitsForm } from "./limits-form.tsx";
import { nowWords } from "./now-words.ts";
import { PersonPools } from "./person-pools.tsx";
import { PersonStatus } from "./person-status.tsx";
import { SkillsForm } from "./skills-form.tsx";
import { TimeOffList } from "./time-off-list.tsx";
import type { Person } from "./types.ts";
import { useTeamLive, useTeamRefresh } from "./use-team-cache.ts";

/** One person who takes leads: hours, time off, limits, pools. */
export function PersonScreen({ slug, repId, zones }: { slug: string; repId: string; zones: readonly string[] }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  useTeamLive(slug);
  const { data: person } = useSuspenseQuery(trpc.team.person.queryOptions({ slug, repId }));
  const saveHours = async (hours: Pick<Person, "timeZone" | "schedule">) => {
    await client.team.editRep.mutate({ slug, of: { repId, ...hours } });
    await refresh();
  };
  return (
    <>
      <Topbar
        title={person.name}
        crumbs={[{ href: `/${slug}/team/people`, label: "People" }]}
        badges={<StateBadges person={person} />}
        actions={person.canWrite && <PersonStatus slug={slug} person={person} />}
        primary={
          <ButtonLink href={`/${slug}/leads?owner=${repId}`} kind="default">
            {person.isSelf ? "Your leads" : "Their leads"}
          </ButtonLink>
        }
      />
      <PageBody>
        <Say className="mb-8">
          <PersonSentence person={person} />
        </Say>
        <div className="grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,560px)_minmax(0,460px)]">
          <div className="flex min-w-0 flex-col gap-9">
            <section aria-label="Working hours">
              <SectionHead title="Working hours" note="leads come only within them" />
              <HoursForm
                name={`hours:${repId}`}
                saved={{ timeZone: person.timeZone, schedule: person.schedule }}
                isConfirmed={person.scheduleConfirmed}
                zones={zones}
                save={saveHours}
              />
            </section>
          </div>
          <div className="flex min-w-0 flex-col gap-9">
            <PersonPools slug={slug} person={person} />
            <TimeOffList
              slug={slug}
              person={person}
              isOwn={person.isSelf}
              timeOff={person.timeOff}
              weekly={person.weeklyTimeOff}
              now={person.asOf}
              canWrite={person.canWrite}
            />
            <HolidayRegion
              slug={slug}
              region={person.holidayRegion}
              next={person.holidays}
              canWrite={person.canWrite}
              save={async (holidayRegion) => {
                await client.team.editRep.mutate({ slug, of: { repId, holidayRegion } });
                await refresh();
              }}
            />
            <section aria-label="Skills">
              <SectionHead title="Skills" note="for pools that ask for them" />
              <SkillsForm slug={slug} person={person} />
            </section>
            <section aria-label="Name and limits">
              <SectionHead title="Name and limits" />
              <LimitsForm slug={slug} person={person} />
            </section>
            {person.rules.length > 0 && <NamingRules slug={slug} person={person} />}
          </div>
        </div>
      </PageBody>
    </>
  );
}

function StateBadges({ person }: { person: Person }) {
  return (
    <>
      {!person.isActive && <Badge>Not active</Badge>}
      {person.isActive && person.isPaused && <Badge>Paused</Badge>}
      {!person.isMember && <Badge tone="line">Cannot sign in yet</Badge>}
    </>
  );
}

/** How they stand, in a sentence. */
function PersonSentence({ person }: { person: Person }) {
  const now = useNow("minute") ?? person.asOf;
  const timeZone = useTimeZone();
  const { title, note } = nowWords(person.now, now, timeZone);
  const { open, today } = person.now;
  const state = `${title}${note ? ` ${note}` : ""}`;
  return `${state}; ${open === 0 ? "no lead is" : open === 1 ? "1 lead is" : `${open} leads are`} open, ${today === 0 ? "none" : today} came today.`;
}

function NamingRules({ slug, person }: { slug: string; person: Person }) {
  return (
    <section aria-label="Rules">
      <SectionHead title="Rules that name them" />
      <ul className="border-line border-t text-sm">
        {person.rules.map((rule) => (
          <li key={rule.id} className="flex min-h-10 items-center gap-2 border-line-soft border-b">
            <Link href={`/${slug}/rules?rule=${rule.id}`} className="link-quiet">
              {rule.name}
            </Link>
            {rule.isCatchAll && <span className="text-ink-3">answers for what no rule matches</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
