import { countWords, signed } from "#components/charts/number-words.ts";
import { leads } from "./pool-words.ts";
import type { PoolPage } from "./types.ts";

const CELL = "h-row border-line border-b py-2 pr-3 text-ink-2 text-xs";
const NUMBER = `${CELL} text-right tabular-nums`;

/** The foot of a pool's table: former members, and the sums, so that the ledger is seen to add up. */
export function PoolTotals({ pool }: { pool: PoolPage }) {
  const { members, former } = pool;
  const all = [...members, ...former];
  const assigned = sum(all.map((one) => one.assigned));
  const balance = leads(sum(all.map(({ balanceNano }) => balanceNano)));
  const rest = pool.canWrite ? 4 : 3;
  return (
    <tfoot>
      {former.length > 0 && (
        <tr>
          <td className={CELL} colSpan={3} title={former.map(({ name }) => name).join(", ")}>
            {former.length === 1 ? `${former[0]?.name}, no longer a member` : `${former.length} former members`}
          </td>
          <td className={NUMBER}>{leads(sum(former.map((one) => one.balanceNano + one.assigned * 1e9))).toFixed(2)}</td>
          <td className={NUMBER}>{countWords(sum(former.map((one) => one.assigned)))}</td>
          <td className={CELL} colSpan={1 + rest}>
            Balance {signed(leads(sum(former.map(({ balanceNano }) => balanceNano))))}, kept for a return
          </td>
        </tr>
      )}
      <tr>
        <td className={CELL} colSpan={3}>
          {assigned === 1 ? "1 lead" : `${countWords(assigned)} leads`} since the pool began
        </td>
        <td className={NUMBER}>{(assigned + balance).toFixed(2)}</td>
        <td className={NUMBER}>{countWords(assigned)}</td>
        <td className={CELL} colSpan={1 + rest}>
          Sum {balance === 0 ? "0.00" : signed(balance)}, widest gap {widestGap(members).toFixed(2)}
        </td>
      </tr>
    </tfoot>
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Between the member who is owed most and the one who is furthest ahead. */
function widestGap(members: PoolPage["members"]): number {
  if (members.length === 0) return 0;
  const balances = members.map(({ balanceNano }) => leads(balanceNano));
  return Math.max(...balances) - Math.min(...balances);
}
