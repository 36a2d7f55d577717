"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "#components/api/trpc.ts";
import { BalanceChart } from "#components/charts/balance-chart.tsx";
import { signed } from "#components/charts/number-words.ts";
import { insightsHref } from "#components/insights/address.ts";
import { periodWords } from "#components/insights/period-words.ts";
import { leadsHref } from "#components/leads/filters.ts";
import { Link } from "#components/ui/link.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { PoolPage } from "./types.ts";

/** A minute: the days behind today do not change, and today's point may be that old. */
const FRESH_MS = 60_000;

/** Each member's balance over the last 30 days inside the band of ±1 lead, and where the whole of it stands. */
export function PoolBalances({ slug, pool }: { slug: string; pool: PoolPage }) {
  const trpc = useTRPC();
  const router = useRouter();
  const filter = { pool: pool.id };
  const { data, isError } = useQuery(
    trpc.insight.fairness.queryOptions({ slug, filter }, { staleTime: FRESH_MS, retry: false }),
  );
  if (isError) return null;
  if (!data) return <SkeletonRows label="Loading the balances over time" rows={4} height="lead" />;
  const { series, seesAll, period } = data;
  const more = (
    <Link href={insightsHref(slug, "/fairness", filter)} className="link">
      Open in Insights
    </Link>
  );
  if (!series || series.turns === 0)
    return (
      <>
        <SectionHead title="Balance over time" actions={more} />
        <p className="text-ink-2 text-sm">
          No lead was given in these 30 days. Each one moves the balances, and the days are drawn here.
        </p>
      </>
    );
  const isOwn = ({ repId }: { repId: string }) => repId === pool.ownRepId;
  const openDay = (day: string) => router.push(leadsHref(slug, { pool: pool.id, from: day, to: day, test: "no" }));
  return (
    <BalanceChart
      rows={series.days}
      reps={series.reps.map(({ repId, name }) => ({ id: repId, label: name }))}
      focusedId={series.reps.find(isOwn)?.repId ?? series.worst?.repId}
      note={
        <>
          {periodWords(period)}, at the end of each day, against the pool's mean{meanWords(series.owedToEach)}. {more}
        </>
      }
      height={240}
      onOpenDay={seesAll ? openDay : undefined}
    />
  );
}

/** Leads that left the pool are owed to everybody alike: then the balances above are that much higher. */
const meanWords = (mean: number) => (signed(mean) === "±0.00" ? "" : ` of ${signed(mean)}`);
