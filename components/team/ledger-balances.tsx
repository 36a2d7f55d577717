import { BalanceBar } from "#components/charts/balance-bar.tsx";
import { Person } from "#components/ui/person.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { leads } from "./pool-words.ts";
import type { PoolPage } from "./types.ts";

/** Beside a ledger: what its lines come to, for each member. */
export function LedgerBalances({ pool }: { pool: PoolPage }) {
  return (
    <aside aria-label="Balances now" className="lg:border-line lg:border-l lg:pl-6">
      <SectionHead title="Balances now" note="in leads; above 0 the pool owes" />
      <ul className="text-sm">
        {pool.members.map((member) => (
          <li
            key={member.id}
            className="flex items-center justify-between gap-3 border-line-soft border-b py-2 last:border-b-0"
          >
            <Person id={member.id} name={member.name} size={20} className="min-w-0 flex-1" />
            <BalanceBar
              value={leads(member.balanceNano)}
              isMe={member.id === pool.ownRepId}
              isEligible={member.now.exclusion === null}
              width={96}
            />
          </li>
        ))}
      </ul>
    </aside>
  );
}
