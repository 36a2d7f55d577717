"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTRPC } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { zoneCity } from "../now-words.ts";
import { teamTabs } from "../team-tabs.ts";
import type { CoverageSegment } from "../types.ts";
import { useTeamLive } from "../use-team-cache.ts";
import { CoverageGrid } from "./coverage-grid.tsx";
import { CoverageLegend, CoverageMap } from "./coverage-map.tsx";
import { CoveragePeople } from "./coverage-people.tsx";
import { coverageSentence, gapCause, gapTime, segmentName, segmentPath } from "./coverage-words.ts";

/** Who could take leads in the coming 14 days, hour by hour, pool by pool, also for leads that only some take; where nobody could, in red and in words. */
export function CoverageScreen({ slug }: { slug: string }) {
  const trpc = useTRPC();
  useTeamLive(slug);
  const query = useSearchParams();
  const { data } = useSuspenseQuery(trpc.team.coverage.queryOptions({ slug }));
  const [pool, part] = [query.get("pool"), query.get("part")];
  const chosen = data.segments.find((one) => one.id === pool && one.part === part) ?? firstOf(data.segments);
  const at = Number(query.get("at")) || null;
  return (
    <>
      <Topbar title="Team" tabs={teamTabs(slug)} currentTab={`/${slug}/team/coverage`} />
      {!chosen ? (
        <EmptyState
          title="Who covers which hour will be here"
          actions={<ButtonLink href={`/${slug}/team`}>Open pools</ButtonLink>}
        >
          Make a pool and put people in it; their hours, holidays and time off are drawn for the coming 14 days.
        </EmptyState>
      ) : (
        <PageBody>
          <Say className="mb-2">{coverageSentence(data.segments)}</Say>
          <p className="mb-4 text-ink-3 text-xs">
            {zoneCity(data.timeZone)} time. Hours, holidays, time off and pauses count; caps do not.
          </p>
          <Gaps slug={slug} segments={data.segments} timeZone={data.timeZone} />
          <SectionHead title="Every pool" actions={<CoverageLegend />} className="mt-6" />
          <CoverageMap slug={slug} coverage={data} chosen={chosen} />
          <SectionHead
            title={`${segmentName(chosen)}, hour by hour`}
            note="people who could take a lead"
            className="mt-8"
          />
          <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_280px]">
            <CoverageGrid slug={slug} coverage={data} segment={chosen} at={at} />
            <CoveragePeople slug={slug} segment={chosen} at={at} timeZone={data.timeZone} />
          </div>
        </PageBody>
      )}
    </>
  );
}

/** What needs a look comes first. */
const firstOf = (segments: readonly CoverageSegment[]) => segments.find(({ gaps }) => gaps.length > 0) ?? segments[0];

const MOST_GAPS = 6;

function Gaps({ slug, segments, timeZone }: { slug: string; segments: readonly CoverageSegment[]; timeZone: string }) {
  const gaps = segments
    .flatMap((segment) => segment.gaps.map((gap) => ({ segment, ...gap })))
    .sort((a, b) => a.from - b.from);
  if (gaps.length === 0) return null;
  return (
    <ul aria-label="Gaps" className="border-line border-t">
      {gaps.slice(0, MOST_GAPS).map((gap) => (
        <li
          key={`${gap.segment.id} ${gap.segment.part} ${gap.from}`}
          className="flex items-start gap-3 border-line border-b py-2.5 text-sm"
        >
          <CircleAlert className="mt-0.5 size-4 flex-none text-late" aria-hidden="true" />
          <span className="min-w-0">
            <Link href={segmentPath(slug, gap.segment, gap.from)} className="link-quiet font-medium">
              {segmentName(gap.segment)}, {gapTime(gap, timeZone)}.
            </Link>{" "}
            <span className="text-ink-2">Nobody: {gapCause(gap)}</span>
          </span>
        </li>
      ))}
      {gaps.length > MOST_GAPS && (
        <li className="py-2 text-ink-3 text-sm">
          {gaps.length - MOST_GAPS} more {gaps.length - MOST_GAPS === 1 ? "is" : "are"} on the map below.
        </li>
      )}
    </ul>
  );
}
