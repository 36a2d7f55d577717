"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { CalendarOff, Gauge, Layers, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { dateFormat } from "#components/ui/date-format.ts";
import { useNow, useTimeZone } from "#components/ui/now.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { can, type Role } from "#server/core/access.ts";
import { capUse } from "./cap-words.ts";
import { DayPicture } from "./day-picture.tsx";
import { HolidayRegion } from "./holiday-region.tsx";
import { type Hours, HoursForm } from "./hours-form.tsx";
import { PresenceDot } from "./now-state.tsx";
import { nowWords } from "./now-words.ts";
import { OwnBalances } from "./own-balances.tsx";
import { PauseFor, usePause } from "./pause-for.tsx";
import { TimeOffList } from "./time-off-list.tsx";
import { timeOffWords } from "./time-off-words.ts";
import type { OwnDay } from "./types.ts";
import { useTeamLive, useTeamRefresh } from "./use-team-cache.ts";

type Mine = NonNullable<OwnDay>;

/** A rep's own day: whether leads come now, today's hours, balance, limits, time off, and the week to edit. */
export function OwnDayScreen({ slug, role, zones }: { slug: string; role: Role; zones: readonly string[] }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  useTeamLive(slug);
  const { data: mine } = useSuspenseQuery(trpc.team.myDay.queryOptions({ slug }));
  if (!mine)
    return (
      <>
        <Topbar title="My day" />
        <NoDay slug={slug} role={role} />
      </>
    );
  const saveHours = async (hours: Hours) => {
    await client.team.setOwnHours.mutate({ slug, of: hours });
    await refresh();
  };
  return (
    <>
      <Topbar title="My day" />
      <PageBody>
        <Say className="mb-6">
          <DaySentence mine={mine} />
        </Say>
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,480px)_minmax(0,560px)]">
          <div className="flex min-w-0 flex-col gap-8">
            <Presence slug={slug} mine={mine} />
            <section aria-label="Today">
              <SectionHead
                title={<TodayWords asOf={mine.asOf} />}
                actions={
                  <a href="#hours" className="link">
                    Change hours
                  </a>
                }
              />
              <DayPicture spans={mine.now.available} asOf={mine.asOf} />
            </section>
            {(mine.isActive || mine.pools.length > 0) && <OwnBalances slug={slug} pools={mine.pools} />}
            <Limits mine={mine} />
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            <TimeOffList
              slug={slug}
              person={{ id: mine.repId, name: mine.name, timeZone: mine.timeZone }}
              isOwn
              timeOff={mine.timeOff}
              weekly={mine.weeklyTimeOff}
              now={mine.asOf}
              canWrite
            />
            <section aria-label="Your hours" id="hours" className="scroll-mt-4">
              <SectionHead title="Your hours" note="leads come only within them" />
              <HoursForm
                name={`own-hours:${slug}`}
                saved={{ timeZone: mine.timeZone, schedule: mine.schedule }}
                isConfirmed={mine.scheduleConfirmed}
                zones={zones}
                save={saveHours}
              />
            </section>
            <HolidayRegion
              slug={slug}
              region={mine.holidayRegion}
              next={mine.holidays}
              canWrite
              save={async (holidayRegion) => {
                await client.team.setOwnHolidays.mutate({ slug, of: { holidayRegion } });
                await refresh();
              }}
            />
          </div>
        </div>
      </PageBody>
    </>
  );
}

/** Somebody who takes no leads has no hours here: how that changes. */
function NoDay({ slug, role }: { slug: string; role: Role }) {
  const addsPeople = can(role, "writeTeam");
  return (
    <EmptyState
      title="Your hours, balance and place in line will be here"
      actions={
        <ButtonLink href={addsPeople ? `/${slug}/team/people` : `/${slug}/inbox`}>
          {addsPeople ? "Open the team’s people" : "Open your inbox"}
        </ButtonLink>
      }
    >
      {addsPeople
        ? "You take no leads yourself. Add yourself to the team to get some."
        : "You take no leads yet. A manager adds you to the team, and this page fills."}
    </EmptyState>
  );
}

/** Whether leads come now, and how to be away for a while. */
function Presence({ slug, mine }: { slug: string; mine: Mine }) {
  const now = useNow("minute") ?? mine.asOf;
  const viewerZone = useTimeZone();
  const { title, note, look } = nowWords(mine.now, now, viewerZone);
  const { isBusy, pause, resume } = usePause(slug);
  const isPaused = mine.now.exclusion === "paused";
  return (
    <section aria-label="Now" className="rounded-md border border-line p-4">
      <div className="flex items-start gap-3">
        <PresenceDot look={look} className="mt-1.5 size-3" />
        <div className="min-w-0">
          <b className="font-semibold text-md">{title}</b>
          <p className="text-ink-2 text-sm">{presenceNote(mine, note)}</p>
        </div>
        {mine.isActive && (
          <Switch
            className="ml-auto"
            label="Take leads"
            isLabelHidden
            checked={!isPaused}
            disabled={isBusy}
            onChange={() => (isPaused ? resume() : pause("until you come back", null))}
          />
        )}
      </div>
      {mine.isActive && !isPaused && <PauseFor slug={slug} timeZone={mine.timeZone} />}
    </section>
  );
}

function presenceNote({ now, isActive }: Mine, note: string | null): string | null {
  if (!isActive) return "Pools and rules pass you over until somebody makes you active again, under Team.";
  return now.exclusion === "paused" ? (note ?? "until you come back") : note;
}

function DaySentence({ mine }: { mine: Mine }) {
  const first = mine.pools.filter(({ place }) => place !== null).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))[0];
  const { today } = mine.now;
  const came =
    today === 0 ? "No lead has come today" : today === 1 ? "1 lead has come today" : `${today} leads have come today`;
  if (mine.now.exclusion !== null) return `${came}, and none comes from a pool now.`;
  if (!first) return `${came}.`;
  return first.place === 1
    ? `${came}; the next of ${first.name} is yours.`
    : `${came}; ${first.name} reaches you in ${first.place} leads.`;
}

function TodayWords({ asOf }: { asOf: number }) {
  const now = useNow("minute") ?? asOf;
  const timeZone = useTimeZone();
  return dateFormat("en-GB", { timeZone, weekday: "long", day: "numeric", month: "long" }).format(now).replace(",", "");
}

/** Caps and limits are a manager's to set; here they are read. */
function Limits({ mine }: { mine: Mine }) {
  const { today, caps, units, openLimit } = mine.now;
  const load = units / 100;
  const [next] = mine.timeOff;
  return (
    <dl className="border-line border-t">
      <Fact icon={<Gauge />} name="Leads today">
        {caps.length === 0 ? `${today}, no cap` : caps.map(capUse).join(" · ")}
      </Fact>
      <Fact icon={<Layers />} name="Open load">
        {openLimit === null ? `${load}, no limit` : `${load} of ${openLimit}`}
      </Fact>
      <Fact icon={<CalendarOff />} name="Next time off">
        {next ? timeOffWords(next.startsAt.getTime(), next.endsAt.getTime(), mine.timeZone) : "None planned"}
      </Fact>
      <Fact icon={<UserRound />} name="Cover">
        {mine.coverName ?? "Nobody yet; a manager can name somebody"}
      </Fact>
    </dl>
  );
}

function Fact({ icon, name, children }: { icon: ReactNode; name: string; children: ReactNode }) {
  return (
    <div className="flex min-h-11 items-center gap-3 border-line-soft border-b text-sm max-sm:min-h-12 max-sm:text-base">
      <dt className="flex items-center gap-3 [&_svg]:text-ink-3">
        {icon}
        {name}
      </dt>
      <dd className="ml-auto py-2 text-right text-ink-2">{children}</dd>
    </div>
  );
}
