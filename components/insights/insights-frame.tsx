"use client";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { zoneCity } from "#components/team/now-words.ts";
import { Button } from "#components/ui/button.tsx";
import { cx } from "#components/ui/cx.ts";
import { ErrorState } from "#components/ui/page-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { can, type Role } from "#server/core/access.ts";
import { type InsightTab, insightsHref, readInsightFilter } from "./address.ts";
import { PeriodFilter } from "./period-filter.tsx";

/** What a page of numbers has asked for. */
interface Asked<Page> {
  data: Page | undefined;
  error: unknown;
  isPlaceholderData: boolean;
  refetch: () => unknown;
}

interface InsightsFrameProps<Page> {
  slug: string;
  role: Role;
  tab: InsightTab;
  /** Chips after the two days. */
  filters: ReactNode;
  query: Asked<Page>;
  children: (page: Page) => ReactNode;
}

const TABS: readonly { tab: InsightTab; label: string; isForAll: boolean }[] = [
  { tab: "", label: "Speed", isForAll: true },
  { tab: "/quality", label: "Quality", isForAll: true },
  { tab: "/fairness", label: "Fairness", isForAll: true },
  { tab: "/backlog", label: "Backlog", isForAll: false },
];

/** A page of numbers: tabs that keep the filters, the days, and what is shown while it loads or fails. */
export function InsightsFrame<Page extends { period: { from: string; to: string }; timeZone: string }>({
  slug,
  role,
  tab,
  filters,
  query,
  children,
}: InsightsFrameProps<Page>) {
  const filter = readInsightFilter(useSearchParams());
  const { data, error } = query;
  const tabs = TABS.filter(({ isForAll }) => isForAll || can(role, "readInsights")).map((one) => ({
    href: insightsHref(slug, one.tab, filter),
    label: one.label,
  }));
  return (
    <>
      <Topbar
        title="Insights"
        tabs={tabs}
        currentTab={insightsHref(slug, tab, filter)}
        filters={
          <>
            <PeriodFilter period={data?.period} />
            {filters}
          </>
        }
        filtersNote={data && `${zoneCity(data.timeZone)} time`}
      />
      {!data && !error && <SkeletonRows label="Adding up" rows={10} height="lead" />}
      {Boolean(error) && (
        <PageBody>
          <ErrorState
            title="These numbers could not be made."
            actions={<Button onClick={() => query.refetch()}>Try again</Button>}
          >
            {refusalOf(error).message}
          </ErrorState>
        </PageBody>
      )}
      {data && !error && (
        <PageBody className={cx("flex flex-col gap-8 transition-opacity", query.isPlaceholderData && "opacity-60")}>
          {children(data)}
        </PageBody>
      )}
    </>
  );
}
