"use client";
import { BalanceBar } from "#components/charts/balance-bar.tsx";
import { countWords } from "#components/charts/number-words.ts";
import { capUsesWords } from "./cap-words.ts";
import { MemberMenu } from "./member-menu.tsx";
import { NowLine } from "./now-state.tsx";
import { MemberName } from "./pool-table.tsx";
import { leads } from "./pool-words.ts";
import type { PoolMember, PoolPage } from "./types.ts";
import { WeightCell } from "./weight-cell.tsx";

/** A pool's members on a phone: who, how they stand, balance; limits and weight below. */
export function PoolPhoneList({ slug, pool }: { slug: string; pool: PoolPage }) {
  return (
    <ul className="border-line border-t sm:hidden" aria-label={`Members of ${pool.name}`}>
      {pool.members.map((member) => (
        <li key={member.id} className="flex flex-col gap-2 border-line-soft border-b px-4 py-3">
          <div className="flex items-start gap-3">
            <MemberName slug={slug} pool={pool} member={member} />
            <BalanceBar
              value={leads(member.balanceNano)}
              isMe={member.id === pool.ownRepId}
              isEligible={member.now.exclusion === null}
              width={96}
              className="ml-auto flex-none"
            />
          </div>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            <NowLine state={member.now} asOf={pool.now} isInline />
            <span className="ml-auto text-ink-2">{loadWords(member)}</span>
          </div>
          <div className="-my-2 flex items-center gap-2 text-ink-3 text-sm">
            {countWords(member.assigned)} assigned, entitled to{" "}
            {(leads(member.balanceNano) + member.assigned).toFixed(2)}
            <span className="ml-auto">
              Weight <WeightCell slug={slug} poolId={pool.id} member={member} canWrite={pool.canWrite} />
            </span>
            {pool.canWrite && <MemberMenu slug={slug} poolId={pool.id} poolName={pool.name} member={member} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Every cap, then what is open: a phone shows no tooltips. */
function loadWords({ now, capUses }: PoolMember): string {
  const today = capUses.length === 0 ? `${countWords(now.today)} today` : capUsesWords(capUses, now.today);
  const open = now.openLimit === null ? "" : ` of ${countWords(now.openLimit)}`;
  return `${today} · ${countWords(now.open)}${open} open`;
}
