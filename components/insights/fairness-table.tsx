"use client";
import { BalanceStrip } from "#components/charts/balance-strip.tsx";
import { EntitlementBar } from "#components/charts/entitlement-bar.tsx";
import { signed } from "#components/charts/number-words.ts";
import { leadsHref } from "#components/leads/filters.ts";
import { HeadTip } from "#components/team/head-tip.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { Person } from "#components/ui/person.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { DEFINITIONS } from "./definitions.ts";
import { leadsWords, periodWords } from "./period-words.ts";
import type { FairnessPage, FairnessSeries } from "./types.ts";

interface FairnessTableProps {
  slug: string;
  page: FairnessPage;
  pool: { id: string; name: string };
  series: FairnessSeries;
}

/** Each member's entitlement against what they got, with the balance and how far it went. */
export function FairnessTable(props: FairnessTableProps) {
  const { page, series } = props;
  const max = Math.max(1, ...series.reps.flatMap(({ assigned, entitled }) => [assigned, entitled]));
  return (
    <section>
      <SectionHead title="Assigned against entitlement" note="in leads; the bar is assigned, the stroke entitlement" />
      <Table label="Assigned against entitlement" className="relative">
        <thead>
          <tr>
            <Th>Rep</Th>
            <Th>Balance in the ±1 band</Th>
            <Th>
              <HeadTip text={`${DEFINITIONS.given} ${DEFINITIONS.entitled}`}>Assigned against entitlement</HeadTip>
            </Th>
            <Th isNumber>
              <HeadTip text={DEFINITIONS.corrections}>Corrections</HeadTip>
            </Th>
            <Th isNumber>
              <HeadTip text={DEFINITIONS.balance}>Balance</HeadTip>
            </Th>
            <Th isNumber>
              <HeadTip text={DEFINITIONS.widest}>Widest</HeadTip>
            </Th>
          </tr>
        </thead>
        <tbody>
          {series.reps.map((rep) => (
            <Row key={rep.repId} {...props} rep={rep} max={max} isMe={rep.repId === page.ownRepId} />
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-ink-3 text-xs">
        Strips and widest are against the pool's mean, the balance is the ledger's own. A turn counts on the day it was
        taken, a list of leads on the day they were received: a lead that was held over midnight stands on different
        days.
      </p>
    </section>
  );
}

interface RowProps extends FairnessTableProps {
  rep: FairnessSeries["reps"][number];
  max: number;
  isMe: boolean;
}

function Row({ slug, page, pool, series, rep, max, isMe }: RowProps) {
  const { repId, name, assigned, entitled, corrections, balance, widest } = rep;
  const filter = { ...page.period, pool: pool.id, had: repId, test: "no" } as const;
  const canOpen = page.seesAll || isMe;
  return (
    <Tr isSelected={isMe}>
      <Td className="max-w-56">
        <Person id={repId} name={name} />
      </Td>
      <Td>
        <BalanceStrip values={series.days.map(({ values }) => values[repId] ?? 0)} isMe={isMe} />
      </Td>
      <Td>
        <Figure
          value={<EntitlementBar assigned={assigned} entitled={entitled} max={max} />}
          title={`${name}: ${assigned} assigned, ${entitled.toFixed(1)} entitled`}
          definition={`${DEFINITIONS.given} ${DEFINITIONS.entitled}`}
          basis={`n = ${leadsWords(series.turns)} of the pool, ${periodWords(page.period)}`}
          {...(canOpen ? { href: leadsHref(slug, filter), hrefLabel: `Leads of ${pool.name} that ${name} had` } : {})}
        />
      </Td>
      <Td isNumber>{corrections === 0 ? "–" : signed(corrections, 0)}</Td>
      <Td isNumber>{signed(balance)}</Td>
      <Td isNumber>{signed(widest)}</Td>
    </Tr>
  );
}
