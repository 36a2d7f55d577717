"use client";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { Link } from "#components/ui/link.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { exclusionClause } from "#server/core/handoff/exclusion-words.ts";
import { goesByShares } from "#server/core/pool/pool-rules.ts";
import { CreditRequests, useCredits } from "./credit-requests.tsx";
import { LedgerLines } from "./ledger-lines.tsx";
import { membershipWords } from "./membership-draft.ts";
import { NextBySkill } from "./next-by-skill.tsx";
import { NextUp } from "./next-up.tsx";
import {
  ABSENCE_WORDS,
  METHOD_WORDS,
  needWords,
  nobodyWords,
  pointsWords,
  rampWords,
  turnWords,
} from "./pool-rules-words.ts";
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

function NextPart({ pool }: { pool: PoolPage }) {
  const byId = new Map(pool.members.map((member) => [member.id, member]));
  const people = pool.next.repIds.flatMap((id) => byId.get(id) ?? []);
  const [first] = people;
  const passedOver = pool.next.passedOver.flatMap(({ repId, why }) => {
    const member = byId.get(repId);
    return member ? [{ name: member.name, reason: exclusionClause(why) }] : [];
  });
  return (
    <>
      <SectionHead title="Next up" note="for a lead that anybody may take" />
      {first && pool.next.balanceNano !== null ? (
        <>
          <NextUp people={people} />
          <p className="max-w-[420px] text-ink-2 text-sm">
            {goesByShares(pool.sharing.method)
              ? nextSentence({ name: first.name, balanceNano: pool.next.balanceNano, passedOver })
              : `${first.name} is next. ${METHOD_WORDS[pool.sharing.method ?? "fair_rotation"].text}`}
          </p>
        </>
      ) : (
        <p className="text-ink-2 text-sm">
          {pool.sharing.method === "claim" ? METHOD_WORDS.claim.text : "Nobody can take any lead that comes now."}
        </p>
      )}
      <NextBySkill answers={pool.nextBySkill} />
    </>
  );
}

function SharingPart({ slug, pool, onEdit }: { slug: string; pool: PoolPage; onEdit: () => void }) {
  const { method = "fair_rotation", absence = "forfeit" } = pool.sharing;
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
        <dd>
          {METHOD_WORDS[method].title}
          <span className="block text-ink-3">{METHOD_WORDS[method].text}</span>
        </dd>
        <dt>Absence</dt>
        <dd>
          {ABSENCE_WORDS[absence].title}
          <span className="block text-ink-3">{ABSENCE_WORDS[absence].text}</span>
        </dd>
        <dt>Uses a turn</dt>
        <dd>{turnWords(pool.sharing)}</dd>
        <dt>Nobody eligible</dt>
        <dd>{nobodyWords(pool.nobodyEligible, pool)}</dd>
        <SharingExtras pool={pool} />
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

/** What is set beside the ordinary. */
function SharingExtras({ pool: { sharing, ledgerName, membership } }: { pool: PoolPage }) {
  const { required = [], preferred = [], stickyDays, ramp, points } = sharing;
  const lines: [string, string | null][] = [
    ["Members", membership ? `${membershipWords(membership)}; and whom somebody adds` : null],
    ["Required", required.length > 0 ? required.map(needWords).join(", ") : null],
    ["Preferred", preferred.length > 0 ? preferred.map(needWords).join(", ") : null],
    ["Sticky", stickyDays === undefined ? null : `Same company, same rep, ${stickyDays} days`],
    ["Ramp", ramp ? rampWords(ramp) : null],
    ["Value points", points ? pointsWords(points) : null],
    ["Ledger", ledgerName === null ? null : `Counts in that of ${ledgerName}`],
  ];
  return lines.map(([term, text]) =>
    text === null ? null : (
      <Fragment key={term}>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </Fragment>
    ),
  );
}

function CorrectionsPart({ slug, poolId }: { slug: string; poolId: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.pool.ledger.queryOptions({ slug, poolId, onlyCorrections: true }));
  const lines = data?.lines.slice(0, 5) ?? [];
  const credits = useCredits(slug, poolId);
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
      <CreditRequests slug={slug} credits={credits} />
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
