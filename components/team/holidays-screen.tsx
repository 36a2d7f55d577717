"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { CalendarPlus, X } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Say } from "#components/ui/say.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { HolidayDialog } from "./holiday-dialog.tsx";
import { dateWords, partWords } from "./holiday-words.ts";
import { teamTabs } from "./team-tabs.ts";
import type { HolidayList } from "./types.ts";
import { useTeamLive, useTeamRefresh } from "./use-team-cache.ts";

/** When nobody works: the workspace's own holidays, and the public ones of each region. */
export function HolidaysScreen({ slug }: { slug: string }) {
  const trpc = useTRPC();
  useTeamLive(slug);
  const { data } = useSuspenseQuery(trpc.team.holidays.queryOptions({ slug }));
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <Topbar
        title="Team"
        tabs={teamTabs(slug)}
        currentTab={`/${slug}/team/holidays`}
        primary={
          data.canWrite && (
            <Button kind="primary" icon={<CalendarPlus />} onClick={() => setAdding(true)}>
              Add holiday
            </Button>
          )
        }
      />
      <PageBody>
        <Say className="mb-8">{sentenceOf(data)}</Say>
        <div className="grid gap-x-12 gap-y-9 lg:grid-cols-2">
          <Own slug={slug} list={data} />
          <Regions list={data} />
        </div>
      </PageBody>
      {isAdding && <HolidayDialog slug={slug} onClose={() => setAdding(false)} />}
    </>
  );
}

function sentenceOf({ own: [next], regions, withoutRegion }: HolidayList): string {
  const first = next
    ? `The next day off for everybody is ${next.name}, ${dateWords(next.onDate)}.`
    : "No day off for everybody is planned.";
  if (regions.length === 0) return `${first} Nobody keeps public holidays yet.`;
  const rest = withoutRegion === 1 ? "1 person keeps" : `${withoutRegion} people keep`;
  return withoutRegion === 0 ? `${first} Everybody keeps public holidays.` : `${first} ${rest} no public holidays.`;
}

function Own({ slug, list }: { slug: string; list: HolidayList }) {
  return (
    <section aria-label="For everybody">
      <SectionHead title="For everybody" note="in each person’s own zone" />
      {list.own.length === 0 ? (
        <p className="text-ink-2 text-sm">None planned. A day here, or half of one, takes nobody’s turn away.</p>
      ) : (
        <ul className="border-line border-t">
          {list.own.map((holiday) => (
            <li key={holiday.id} className="flex min-h-11 items-center gap-3 border-line-soft border-b py-1.5 text-sm">
              <span className="min-w-0 flex-1">
                {holiday.name}
                <span className="block text-ink-3 text-xs">
                  {dateWords(holiday.onDate)}, {partWords(holiday.fromTime, holiday.toTime)}
                </span>
              </span>
              {list.canWrite && <TakeBack slug={slug} holiday={holiday} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Regions({ list }: { list: HolidayList }) {
  return (
    <section aria-label="Public holidays">
      <SectionHead title="Public holidays" note="of the region each person keeps" />
      {list.regions.length === 0 ? (
        <p className="text-ink-2 text-sm">Choose a region on a person’s page, or on one’s own day.</p>
      ) : (
        <ul className="border-line border-t">
          {list.regions.map(({ code, name, people, next }) => (
            <li key={code} className="border-line-soft border-b py-2 text-sm">
              <span className="flex justify-between gap-3">
                <b className="font-medium">{name}</b>
                <span className="text-ink-3">{people === 1 ? "1 person" : `${people} people`}</span>
              </span>
              <span className="text-ink-2 text-xs">
                {next.map((one) => `${one.name}, ${dateWords(one.date)}`).join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function TakeBack({ slug, holiday }: { slug: string; holiday: HolidayList["own"][number] }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const { id, ...of } = holiday;
  const undo = async () => {
    await client.team.addHoliday.mutate({ slug, of });
    await refresh();
  };
  const remove = async () => {
    try {
      await client.team.removeHoliday.mutate({ slug, holidayId: id });
      await refresh();
      toast({ text: `${holiday.name} is a working day again`, undo });
    } catch (error) {
      toast({ tone: "late", text: refusalOf(error).message });
    }
  };
  return <IconButton label={`Take ${holiday.name} back`} icon={<X />} size="sm" onClick={remove} />;
}
