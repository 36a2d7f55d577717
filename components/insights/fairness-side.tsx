import type { ReactNode } from "react";
import { signed } from "#components/charts/number-words.ts";
import { METHOD_WORDS } from "#components/team/pool-rules-words.ts";
import { Figure } from "#components/ui/figure.tsx";
import { Link } from "#components/ui/link.tsx";
import { goesByShares } from "#server/core/pool/pool-rules.ts";
import { DEFINITIONS } from "./definitions.ts";
import { leadsWords, periodWords } from "./period-words.ts";
import type { FairnessPage, FairnessSeries } from "./types.ts";

interface FairnessSideProps {
  slug: string;
  page: FairnessPage;
  pool: NonNullable<FairnessPage["pool"]>;
  series: FairnessSeries;
}

/** Beside the balances: how to read them, the worst gap, and what moved them besides turns. */
export function FairnessSide({ slug, page, pool, series }: FairnessSideProps) {
  const { worst, turns, corrections, reps, owedToEach } = series;
  const basis = `n = ${leadsWords(turns)}, ${periodWords(page.period)}`;
  const whose = reps.find(({ repId }) => repId === worst?.repId)?.name;
  return (
    <aside className="flex flex-col gap-5 border-line text-sm lg:border-l lg:pl-5">
      <Part title="Read it like this">
        <p className="text-ink-2">
          Above the line the pool owes a lead; below, the rep is ahead.{" "}
          {goesByShares(pool.method)
            ? "Turns keep everybody within one lead while all are there. A line outside the band asks for a look: an absence or a reassignment."
            : `${METHOD_WORDS[pool.method].text} So no band is promised here: the lines say how far that goes from equal shares by weight.`}
        </p>
      </Part>
      <Part title="In this period">
        <dl className="grid grid-cols-[auto_1fr] gap-x-2.5 gap-y-1">
          <dt className="text-right font-semibold tabular-nums">
            <Figure
              value={(worst?.gap ?? 0).toFixed(2)}
              title="Worst gap"
              definition={DEFINITIONS.worst}
              basis={basis}
            />
          </dt>
          <dd className="text-ink-2">
            {worst ? `worst gap: ${whose}, after lead ${worst.turn} of ${turns}` : "worst gap"}
          </dd>
          <dt className="text-right font-semibold tabular-nums">{turns}</dt>
          <dd className="text-ink-2">{turns === 1 ? "turn" : "turns"}</dd>
          <dt className="text-right font-semibold tabular-nums">{corrections}</dt>
          <dd className="text-ink-2">{corrections === 1 ? "correction" : "corrections"} by reassignment</dd>
          {signed(owedToEach) !== "±0.00" && (
            <>
              <dt className="text-right font-semibold tabular-nums">
                <Figure
                  value={signed(owedToEach)}
                  title="Owed to each"
                  definition={DEFINITIONS.owedToEach}
                  basis={basis}
                />
              </dt>
              <dd className="text-ink-2">in every balance, for leads that left the pool</dd>
            </>
          )}
        </dl>
        <Link href={`/${slug}/team/pools/${pool.id}`} className="link mt-2 inline-block">
          {page.canReadLedger ? "Open the pool and its ledger" : "Open the pool"}
        </Link>
      </Part>
    </aside>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 font-semibold">{title}</h2>
      {children}
    </section>
  );
}
