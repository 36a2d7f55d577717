"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTRPC } from "#components/api/trpc.ts";
import { LineChart } from "#components/charts/line-chart.tsx";
import { countWords } from "#components/charts/number-words.ts";
import { useNow } from "#components/ui/now.tsx";
import { Say } from "#components/ui/say.tsx";
import { durationWords } from "#components/ui/time-words.ts";
import type { Role } from "#server/core/access.ts";
import { readInsightFilter } from "./address.ts";
import { InsightFilters } from "./insight-filters.tsx";
import { InsightsFrame } from "./insights-frame.tsx";
import { leadsWords } from "./period-words.ts";
import type { BacklogPage } from "./types.ts";
import { WaitingTable } from "./waiting-table.tsx";

const SERIES = [
  { id: "queued", label: "In queues" },
  { id: "held", label: "Held" },
  { id: "parked", label: "Unassigned" },
];

/** How many leads wait for somebody, over the days and now, and since when. */
export function BacklogScreen({ slug, role }: { slug: string; role: Role }) {
  const trpc = useTRPC();
  const { rep: _owned, ...filter } = readInsightFilter(useSearchParams());
  const query = useQuery(trpc.insight.backlog.queryOptions({ slug, filter }, { placeholderData: keepPreviousData }));
  return (
    <InsightsFrame
      slug={slug}
      role={role}
      tab="/backlog"
      query={query}
      filters={<InsightFilters slug={slug} hasReps={false} />}
    >
      {(page) => <Backlog slug={slug} page={page} />}
    </InsightsFrame>
  );
}

function Backlog({ slug, page }: { slug: string; page: BacklogPage }) {
  const now = useNow("minute");
  const highest = Math.max(0, ...page.days.map(({ parked, held, queued }) => parked + held + queued));
  const busiest = SERIES.toSorted((a, b) => mostOf(page, b.id) - mostOf(page, a.id))[0];
  return (
    <>
      <Say>{sentence(page, now)}</Say>
      <LineChart
        title="Backlog by day"
        note="leads that waited when the day ended; today, as it is now"
        summary={`Leads waiting at the end of ${page.days.length} days; at most ${countWords(highest)} at once.`}
        rows={page.days.map(({ day, ...values }) => ({ day, values }))}
        series={SERIES}
        focusedId={busiest?.id}
      />
      <WaitingTable slug={slug} page={page} />
    </>
  );
}

const mostOf = ({ days }: BacklogPage, id: string) =>
  Math.max(0, ...days.map((day) => (id === "held" ? day.held : id === "queued" ? day.queued : day.parked)));

function sentence({ places }: BacklogPage, now: number | null): string {
  const all = places.reduce((sum, { leads }) => sum + leads, 0);
  if (all === 0) return "No lead waits for anybody now.";
  const [oldest] = places;
  const age = oldest && now !== null ? `; the oldest came ${durationWords(now - oldest.oldestAt.getTime())} ago` : "";
  return `${leadsWords(all)} ${all === 1 ? "waits" : "wait"} for somebody now${age}.`;
}
