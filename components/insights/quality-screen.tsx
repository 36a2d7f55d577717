"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTRPC } from "#components/api/trpc.ts";
import { percentWords } from "#components/charts/number-words.ts";
import type { FilterOptions } from "#components/leads/types.ts";
import { Say } from "#components/ui/say.tsx";
import { can, type Role } from "#server/core/access.ts";
import { reasonWords } from "#server/core/outcome/reason.ts";
import { insightsHref, readInsightFilter } from "./address.ts";
import { DEFINITIONS } from "./definitions.ts";
import { InsightFilters } from "./insight-filters.tsx";
import { InsightsFrame } from "./insights-frame.tsx";
import { LeadFigure } from "./lead-figure.tsx";
import { MoveTable } from "./move-table.tsx";
import { NoLeads } from "./no-leads.tsx";
import { fewWords, leadsWords } from "./period-words.ts";
import { ReasonTable } from "./reason-table.tsx";
import type { QualityPage } from "./types.ts";

/** Which leads did not stay where the rules sent them, by rule and source, and why. */
export function QualityScreen({ slug, role }: { slug: string; role: Role }) {
  const trpc = useTRPC();
  const filter = readInsightFilter(useSearchParams());
  const query = useQuery(trpc.insight.quality.queryOptions({ slug, filter }, { placeholderData: keepPreviousData }));
  const options = useQuery(trpc.lead.filterOptions.queryOptions({ slug }));
  const clearHref = Object.keys(filter).length > 0 ? insightsHref(slug, "/quality", {}) : null;
  return (
    <InsightsFrame
      slug={slug}
      role={role}
      tab="/quality"
      query={query}
      filters={<InsightFilters slug={slug} hasReps={can(role, "readInsights")} />}
    >
      {(page) =>
        page.all.leads === 0 ? (
          <NoLeads slug={slug} role={role} clearHref={clearHref}>
            Which leads were rejected or reassigned, by rule and source, with the reasons.
          </NoLeads>
        ) : (
          <Quality slug={slug} page={page} options={options.data} />
        )
      }
    </InsightsFrame>
  );
}

function Quality({ slug, page, options }: { slug: string; page: QualityPage; options: FilterOptions | undefined }) {
  const { all, leads, byRule, bySource, byReason } = page;
  const rules = new Map(options?.rules.map(({ id, name }) => [id, name]));
  const few = fewWords(all.leads);
  return (
    <>
      <div>
        <Say
          aside={
            <span>
              <LeadFigure
                slug={slug}
                count={all.leads}
                filter={{ ...leads, reached: "assigned" }}
                title="Leads that had an owner"
                definition={DEFINITIONS.owned}
              />{" "}
              had an owner
            </span>
          }
        >
          {sentence(page)}
        </Say>
        {few && <p className="mt-1 text-ink-2 text-sm">{few}</p>}
      </div>
      <ReasonTable slug={slug} reasons={byReason} leads={leads} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <MoveTable
          slug={slug}
          title="By rule"
          note="the rule that placed the lead last"
          head="Rule"
          rows={byRule.map((row) => ({
            ...row,
            id: row.value ?? "none",
            label: row.value === null ? "No rule" : (rules.get(row.value) ?? "A rule of an earlier version"),
            filter: { ...leads, rule: row.value ?? "none" },
          }))}
        />
        <MoveTable
          slug={slug}
          title="By source"
          note="as it was sent"
          head="Source"
          rows={bySource.map((row) => ({
            ...row,
            id: row.value ?? "none",
            label: row.value ?? "None given",
            filter: { ...leads, source: row.value ?? "none" },
          }))}
        />
      </div>
    </>
  );
}

function sentence({ all, byReason }: QualityPage): string {
  if (all.rejected + all.reassigned === 0) return `All ${leadsWords(all.leads)} stayed where the rules sent them.`;
  const moved = `${percentWords(all.rejected / all.leads)} of leads were rejected and ${percentWords(all.reassigned / all.leads)} reassigned`;
  const top = byReason.find(({ isRouting }) => isRouting);
  if (!top) return `${moved}, none for a reason that points at a rule.`;
  return `${moved}. “${reasonWords(top.reason)}” points at a rule: ${leadsWords(top.leads)}.`;
}
