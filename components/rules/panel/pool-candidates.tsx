import { cx } from "#components/ui/cx.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { ExplainedPool } from "#server/core/handoff/explain-pools.ts";

/** Everybody in a pool that was asked: who could take the lead, why the others could not, load and balance. */
export function PoolCandidates({ pool }: { pool: ExplainedPool }) {
  return (
    <section className="mt-5 border-line border-t pt-4">
      <SectionHead
        title={pool.name}
        note={`${pool.eligibleCount} of ${pool.candidates.length} could take it`}
        level={3}
        className="mb-1.5"
      />
      <table className="w-full text-sm">
        <thead>
          <tr className="text-left text-ink-3 text-xs">
            <th className="py-1 font-medium">Member</th>
            <th className="py-1 font-medium">Now</th>
            <th className="py-1 text-right font-medium">Open</th>
            <th className="py-1 text-right font-medium">Balance</th>
          </tr>
        </thead>
        <tbody>
          {pool.candidates.map((one) => (
            <tr
              key={one.repId}
              title={one.sentence}
              className={cx("border-line-soft border-t", one.exclusion !== null && !one.isWinner && "text-ink-3")}
            >
              <td className={cx("max-w-28 truncate py-1", one.isWinner && "font-medium")}>{one.name}</td>
              <td className={cx("py-1", one.isWinner && "text-accent-ink")}>{one.label}</td>
              <td className="py-1 text-right tabular-nums">
                {one.open}
                {one.openLimit !== null && <span className="text-ink-3"> of {one.openLimit}</span>}
              </td>
              <td className="py-1 text-right tabular-nums">{signed(one.balanceBefore)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const signed = (leads: number) => `${leads > 0 ? "+" : ""}${leads.toFixed(2).replace("-", "−")}`;
