"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { Topbar } from "#components/shell/topbar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Link } from "#components/ui/link.tsx";
import { useNow, useTimeZone } from "#components/ui/now.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { AddMemberDialog } from "./add-member-dialog.tsx";
import { clockWords } from "./now-words.ts";
import { PoolArchive } from "./pool-archive.tsx";
import { PoolBalances } from "./pool-balances.tsx";
import { PoolDialog } from "./pool-dialog.tsx";
import { PoolPhoneList } from "./pool-phone-list.tsx";
import { METHOD_WORDS } from "./pool-rules-words.ts";
import { PoolSides } from "./pool-sides.tsx";
import { PoolTable } from "./pool-table.tsx";
import { poolSentence } from "./pool-words.ts";
import type { PoolPage } from "./types.ts";
import { useTeamLive } from "./use-team-cache.ts";

/** A pool: who shares its leads and how they stand, who is next, how it shares. Live. */
export function PoolScreen({ slug, poolId }: { slug: string; poolId: string }) {
  const trpc = useTRPC();
  useTeamLive(slug);
  const { data: pool } = useSuspenseQuery(trpc.pool.show.queryOptions({ slug, poolId }));
  const [open, setOpen] = useState<"member" | "edit" | null>(null);
  const close = () => setOpen(null);
  const crumb = pool.canReadLedger
    ? { href: `/${slug}/team`, label: "Pools" }
    : { href: `/${slug}/my-day`, label: "My day" };
  return (
    <>
      <Topbar
        title={pool.name}
        crumbs={[crumb]}
        badges={
          <Badge tone="line" className={pool.isArchived ? "" : "max-sm:hidden"}>
            {pool.isArchived ? "Archived" : METHOD_WORDS[pool.sharing.method ?? "fair_rotation"].title}
          </Badge>
        }
        actions={
          <>
            <LiveClock pool={pool} />
            {pool.canWrite && <PoolArchive slug={slug} pool={pool} />}
          </>
        }
        primary={
          pool.canWrite &&
          !pool.isArchived && (
            <Button
              kind="primary"
              icon={<UserPlus />}
              onClick={() => setOpen("member")}
              disabledReason={pool.others.length === 0 && "Everybody who takes leads is in this pool. Add people first"}
            >
              Add member
            </Button>
          )
        }
      />
      <div className="px-gutter py-5 max-sm:px-4">
        <Say aside={<PoolFigures slug={slug} pool={pool} />}>{poolSentence(pool.members, pool.nobodyEligible)}</Say>
      </div>
      <Members slug={slug} pool={pool} onAdd={() => setOpen("member")} />
      {pool.members.length > 0 && (
        <div className="border-line border-b px-gutter py-5 max-sm:px-4">
          <PoolBalances slug={slug} pool={pool} />
        </div>
      )}
      {open === "member" && <AddMemberDialog slug={slug} pool={pool} onClose={close} />}
      {open === "edit" && (
        <PoolDialog
          slug={slug}
          pool={pool}
          pools={pool.otherPools}
          people={peopleOf(pool)}
          onClose={close}
          onSaved={close}
        />
      )}
      <PoolSides slug={slug} pool={pool} onEdit={() => setOpen("edit")} />
    </>
  );
}

function Members({ slug, pool, onAdd }: { slug: string; pool: PoolPage; onAdd: () => void }) {
  if (pool.members.length > 0)
    return (
      <>
        <PoolTable slug={slug} pool={pool} />
        <PoolPhoneList slug={slug} pool={pool} />
      </>
    );
  return (
    <div className="border-line border-b">
      <EmptyState
        title="The people who share this pool's leads will be here"
        actions={<FirstStep slug={slug} pool={pool} onAdd={onAdd} />}
      >
        Each shows whether they can take a lead now, their share, and what the pool owes them.
      </EmptyState>
    </div>
  );
}

function FirstStep({ slug, pool, onAdd }: { slug: string; pool: PoolPage; onAdd: () => void }) {
  if (pool.canWrite && pool.others.length > 0) return <Button onClick={onAdd}>Choose the first member</Button>;
  return <ButtonLink href={`/${slug}/team/people`}>Open the team’s people</ButtonLink>;
}

function PoolFigures({ slug, pool }: { slug: string; pool: PoolPage }) {
  const { leads } = pool.held;
  return (
    <>
      <Link href={`/${slug}/leads?pool=${pool.id}&status=held`} className="hover:underline">
        <b className="font-semibold text-ink">{leads}</b> <span className="text-ink-3">held</span>
      </Link>
      <span title="Counted from midnight in the workspace's zone">
        <b className="font-semibold text-ink">{pool.givenToday}</b>{" "}
        <span className="text-ink-3">{pool.givenToday === 1 ? "lead" : "leads"} so far today</span>
      </span>
    </>
  );
}

function LiveClock({ pool }: { pool: PoolPage }) {
  const now = useNow("minute") ?? pool.now;
  const timeZone = useTimeZone();
  return (
    <span className="text-ink-3 text-sm max-md:hidden">Live · {clockWords(now, timeZone, pool.workspaceTimeZone)}</span>
  );
}

/** Whoever may get a pool's leads as its manager: its members and everybody else who is active. */
const peopleOf = ({ members, others }: PoolPage) =>
  [...members, ...others].map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, "en"));
