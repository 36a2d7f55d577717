"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "#components/api/trpc.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { LedgerLines } from "./ledger-lines.tsx";
import { NextUp } from "./next-up.tsx";
import { nextSentence } from "./pool-words.ts";
import type { PoolPage } from "./types.ts";

const COLUMN = "border-line px-gutter py-5 max-sm:px-4 max-lg:border-b lg:border-r lg:last:border-r-0";

/** Below a pool's table: who is next and why, how the pool shares, and what was corrected. */
export function PoolSides({ slug, pool, onEdit }: { slug: string; pool: PoolPage; onEdit: () => void }) {
  return (
    <div className="grid flex-1 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)_minmax(0,1fr)]">
      <section className={COLUMN}>
        <NextPart pool={pool} />
      </section>
      <section className={COLUMN}>
        <SharingPart slug={slug} pool={pool} onEdit={onEdit} />
      </section>
      {pool.canReadLedger && (
        <section className={COLUMN}>
          <CorrectionsPart slug={slug} poolId={pool.id} />
        </section>
      )}
    </div>
  );
}

const PASSED_OVER: Record<string, string> = {
  paused: "is paused",
  time_off: "has time off",
  off_schedule: "is off schedule",
  at_cap: "has reached the daily cap",
  at_open_limit: "has reached the open limit",
  inactive: "is not active",
};

function NextPart({ pool }: { pool: PoolPage }) {
  const byId = new Map(pool.members.map((member) => [member.id, member]));
  const people = pool.next.repIds.flatMap((id) => byId.get(id) ?? []);
  const [first] = people;
  const passedOver = pool.next.passedOver.flatMap((id) => {
    const member = byId.get(id);
    return member ? [{ name: member.name, reason: PASSED_OVER[member.now.exclusion ?? ""] ?? "cannot take it" }] : [];
  });
  return (
    <>
      <SectionHead title="Next up" note="if nothing changes meanwhile" />
      {first && pool.next.balanceNano !== null ? (
        <>
          <NextUp people={people} />
          <p className="max-w-[420px] text-ink-2 text-sm">
            {nextSentence({ name: first.name, balanceNano: pool.next.balanceNano, passedOver })}
          </p>
        </>
      ) : (
        <p className="text-ink-2 text-sm">Nobody can take a lead now.</p>
      )}
    </>
  );
}

function SharingPart({ slug, pool, onEdit }: { slug: string; pool: PoolPage; onEdit: () => void }) {
  return (
    <>
      <SectionHead
        title="How this pool shares"
        actions={
          pool.canWrite && (
            <button type="button" onClick={onEdit} className="link max-sm:min-h-touch">
              Edit
            </button>
          )
        }
      />
      <dl className="grid grid-cols-[108px_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm [&_dt]:text-ink-3">
        <dt>Method</dt>
        <dd>Fair rotation, weighted</dd>
        <dt>Absence</dt>
        <dd>Forfeit: away means no entitlement and no flood on return</dd>
        <dt>Uses a turn</dt>
        <dd>Leads the pool gives, live or released; not owned accounts, nor leads picked by hand</dd>
        <dt>Nobody eligible</dt>
        <dd>{nobodyWords(pool)}</dd>
        <dt>Asked by</dt>
        <dd>
          {pool.rules.length === 0 ? (
            "No rule sends leads here yet"
          ) : (
            <ul>
              {pool.rules.map((rule) => (
                <li key={rule.id}>
                  <Link href={`/${slug}/rules?rule=${rule.id}`} className="link-quiet">
                    {rule.name}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </>
  );
}

function nobodyWords({ nobodyEligible, managerName }: PoolPage): string {
  if (nobodyEligible === "hold") return "Hold, released by priority and then age";
  if (nobodyEligible === "assignWithCover") return "Assign with cover, shared among everybody active";
  if (nobodyEligible === "assignAnyway") return "Assign anyway, shared among everybody active";
  return managerName ? `${managerName} gets them` : "The owner of the catch-all gets them";
}

function CorrectionsPart({ slug, poolId }: { slug: string; poolId: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.pool.ledger.queryOptions({ slug, poolId, onlyCorrections: true }));
  const lines = data?.lines.slice(0, 5) ?? [];
  return (
    <>
      <SectionHead
        title="Credits and debits"
        actions={
          <Link href={`/${slug}/team/pools/${poolId}/ledger`} className="link">
            Whole ledger
          </Link>
        }
      />
      {!data ? (
        <SkeletonRows label="Loading corrections" rows={3} />
      ) : lines.length === 0 ? (
        <p className="text-ink-2 text-sm">
          None yet. When a lead is handed to somebody else, the giver is credited and a receiver of this pool debited.
        </p>
      ) : (
        <LedgerLines slug={slug} lines={lines} />
      )}
    </>
  );
}
