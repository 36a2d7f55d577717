"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useTRPC } from "#components/api/trpc.ts";
import { BalanceChart } from "#components/charts/balance-chart.tsx";
import { leadsHref } from "#components/leads/filters.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { UrlFilter } from "#components/ui/url-filter.tsx";
import { can, type Role } from "#server/core/access.ts";
import { insightsHref, readInsightFilter } from "./address.ts";
import { FairnessSide } from "./fairness-side.tsx";
import { FairnessTable } from "./fairness-table.tsx";
import { fairnessSentence } from "./fairness-words.ts";
import { InsightsFrame } from "./insights-frame.tsx";
import { FEW, leadsWords } from "./period-words.ts";
import type { FairnessPage, FairnessSeries } from "./types.ts";

/** Whether a pool shared its leads as it owes them: balances over the days, and each member's share. */
export function FairnessScreen({ slug, role }: { slug: string; role: Role }) {
  const trpc = useTRPC();
  const { from, to, pool } = readInsightFilter(useSearchParams());
  const filter = { from, to, pool };
  const query = useQuery(trpc.insight.fairness.queryOptions({ slug, filter }, { placeholderData: keepPreviousData }));
  const pools = query.data?.pools ?? [];
  const busiest = query.data?.pool?.name;
  return (
    <InsightsFrame
      slug={slug}
      role={role}
      tab="/fairness"
      query={query}
      filters={
        <UrlFilter
          param="pool"
          label="Pool"
          anyLabel={busiest && !pool ? `Pool ${busiest}` : "Busiest pool"}
          options={pools.map(({ id, name, turns }) => ({ value: id, label: `${name} (${turns})` }))}
        />
      }
    >
      {(page) =>
        page.pool && page.series && page.series.turns > 0 ? (
          <Fairness slug={slug} page={page} pool={page.pool} series={page.series} />
        ) : (
          <NoTurns slug={slug} role={role} page={page} />
        )
      }
    </InsightsFrame>
  );
}

interface FairnessProps {
  slug: string;
  page: FairnessPage;
  pool: NonNullable<FairnessPage["pool"]>;
  series: FairnessSeries;
}

function Fairness({ slug, page, pool, series }: FairnessProps) {
  const router = useRouter();
  const isOwn = ({ repId }: { repId: string }) => repId === page.ownRepId;
  const openDay = (day: string) => router.push(leadsHref(slug, { pool: pool.id, from: day, to: day, test: "no" }));
  return (
    <>
      <div>
        <Say>{fairnessSentence(pool, series)}</Say>
        {series.turns < FEW && (
          <p className="mt-1 text-ink-2 text-sm">
            Only {leadsWords(series.turns)} in these days: shares of so few say little about anybody.
          </p>
        )}
      </div>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_15rem]">
        <BalanceChart
          key={pool.id}
          rows={series.days}
          reps={series.reps.map(({ repId, name }) => ({ id: repId, label: name }))}
          focusedId={series.reps.some(isOwn) ? (page.ownRepId ?? undefined) : series.worst?.repId}
          note="each rep at the end of the day, against the pool's mean; shaded: the widest anyone drifted within it"
          onOpenDay={page.seesAll ? openDay : undefined}
        />
        <FairnessSide slug={slug} page={page} pool={pool} series={series} />
      </div>
      <FairnessTable slug={slug} page={page} pool={pool} series={series} />
    </>
  );
}

function NoTurns({ slug, role, page }: { slug: string; role: Role; page: FairnessPage }) {
  if (page.pools.length === 0)
    return (
      <EmptyState
        title="Balances of pools will be here"
        actions={
          can(role, "readTeam") ? (
            <ButtonLink href={`/${slug}/team`}>Open pools</ButtonLink>
          ) : (
            <ButtonLink href={`/${slug}/inbox`}>Open your inbox</ButtonLink>
          )
        }
      >
        {can(role, "readTeam")
          ? "Once people share leads in a pool, this shows what each is entitled to and what each got."
          : "You are in no pool. Once you are, this shows what you are entitled to and what you got."}
      </EmptyState>
    );
  return (
    <EmptyState
      title={page.pool ? `${page.pool.name} gave no lead in these days` : "No pool gave a lead in these days"}
      actions={<ButtonLink href={insightsHref(slug, "/fairness", {})}>Show the last 30 days</ButtonLink>}
    >
      Balances move with each lead that a pool gives to one of its members.
    </EmptyState>
  );
}
