"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTRPC } from "#components/api/trpc.ts";
import { Histogram } from "#components/charts/histogram.tsx";
import { percentWords } from "#components/charts/number-words.ts";
import { StageLine } from "#components/charts/stage-line.tsx";
import { Say } from "#components/ui/say.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { durationWords } from "#components/ui/time-words.ts";
import { can, type Role } from "#server/core/access.ts";
import { insightsHref, readInsightFilter } from "./address.ts";
import { DEFINITIONS } from "./definitions.ts";
import { InsightFilters } from "./insight-filters.tsx";
import { InsightsFrame } from "./insights-frame.tsx";
import { LeadFigure } from "./lead-figure.tsx";
import { NoLeads } from "./no-leads.tsx";
import { fewWords } from "./period-words.ts";
import { OwnerTable, PriorityTable } from "./speed-tables.tsx";
import { StepTable } from "./step-table.tsx";
import type { SpeedPage } from "./types.ts";

/** How fast leads get a first action, and whether that is what was promised. */
export function SpeedScreen({ slug, role }: { slug: string; role: Role }) {
  const trpc = useTRPC();
  const filter = readInsightFilter(useSearchParams());
  const query = useQuery(trpc.insight.speed.queryOptions({ slug, filter }, { placeholderData: keepPreviousData }));
  const seesAll = can(role, "readInsights");
  const clearHref = Object.keys(filter).length > 0 ? insightsHref(slug, "", {}) : null;
  return (
    <InsightsFrame
      slug={slug}
      role={role}
      tab=""
      query={query}
      filters={<InsightFilters slug={slug} hasReps={seesAll} />}
    >
      {(page) =>
        page.all.leads === 0 ? (
          <NoLeads slug={slug} role={role} clearHref={clearHref}>
            How fast leads are assigned and acted on, against the response standard of their priority.
          </NoLeads>
        ) : (
          <Speed slug={slug} page={page} seesAll={seesAll} />
        )
      }
    </InsightsFrame>
  );
}

function Speed({ slug, page, seesAll }: { slug: string; page: SpeedPage; seesAll: boolean }) {
  const { all, steps, leads } = page;
  const few = fewWords(all.firstAction.count);
  return (
    <>
      <div>
        <Say
          aside={
            <span>
              <LeadFigure
                slug={slug}
                count={all.leads}
                filter={leads}
                title="Leads received"
                definition={DEFINITIONS.leads}
              />{" "}
              received
            </span>
          }
        >
          {sentence(page, seesAll)}
        </Say>
        {few && <p className="mt-1 text-ink-2 text-sm">{few}</p>}
      </div>
      <section>
        <SectionHead
          title="From received to qualified"
          note="median, and the slowest tenth beside it; wall clock, each step among the leads that took it"
          className="mb-4"
        />
        <StageLine
          start="Received"
          stages={[
            { label: "Assigned", ...steps.assigned },
            { label: "Accepted", ...steps.accepted },
            { label: "First action", ...steps.firstAction },
            { label: "Qualified", ...steps.qualified },
          ]}
        />
        <p className="mt-2 text-ink-3 text-xs">
          Accepted and first action count from the present owner's assignment, qualified from received.
        </p>
      </section>
      <StepTable slug={slug} page={page} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <PriorityTable slug={slug} page={page} />
        <Histogram
          title="How long until the first action"
          note="received to first action, wall clock; the red foot was late"
          summary={`${all.firstAction.count} leads by how long their first action took.`}
          rows={page.waits}
          unit="Length"
        />
      </div>
      <Histogram
        title="By hour received"
        note="the red foot of a bar was acted on late, or not yet"
        summary={`${all.leads} leads by the hour they were received in, with ${all.late} late.`}
        rows={page.byHour}
        unit="Hour"
        tickEvery={2}
      />
      {seesAll && <OwnerTable slug={slug} page={page} />}
    </>
  );
}

function sentence({ all, steps }: SpeedPage, seesAll: boolean): string {
  const due = all.met + all.late;
  const kept = due === 0 ? "no first action was due yet" : `${percentWords(all.met / due)} of those due came in time`;
  if (steps.whole.medianMs === null) return `Nobody has acted on these leads yet; ${kept}.`;
  const whose = seesAll ? "Half of all first actions come" : "Half of your first actions come";
  return `${whose} within ${durationWords(steps.whole.medianMs)} of the lead; ${kept}.`;
}
