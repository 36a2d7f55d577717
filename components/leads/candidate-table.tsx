import { Check, X } from "lucide-react";
import { BalanceBar } from "#components/charts/balance-bar.tsx";
import { LoadBar } from "#components/charts/load-bar.tsx";
import { signed } from "#components/charts/number-words.ts";
import { Person } from "#components/ui/person.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { CellNote, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { LeadExplanation } from "./types.ts";

type Pool = LeadExplanation["pools"][number];

/** Everybody of a pool that was asked: who could take the lead, why the others could not, and how the balances moved. */
export function CandidateTable({ pool }: { pool: Pool }) {
  const count = pool.candidates.length;
  return (
    <div className="mt-6">
      <SectionHead
        level={3}
        title="Who could have had it"
        note={`${pool.name}: ${count} ${count === 1 ? "member" : "members"}, ${pool.eligibleCount} eligible${pool.usesTurn ? "" : "; it used no turn"}`}
        className="mb-2"
      />
      <p className="mb-2 text-ink-2 text-sm">{pool.how}</p>
      <Table label={`Candidates of the pool ${pool.name}`}>
        <thead>
          <tr>
            <Th className="pl-2.5">Rep</Th>
            <Th>Eligible, or why not</Th>
            <Th>Open</Th>
            <Th>Today</Th>
            <Th isNumber>Weight</Th>
            <Th isNumber>Balance, before → after</Th>
          </tr>
        </thead>
        <tbody>
          {pool.candidates.map((one) => (
            <Tr key={one.repId} isSelected={one.isWinner} className="[&>td]:align-top">
              <Td className="whitespace-nowrap pl-2.5">
                <Person id={one.repId} name={one.name} size={20} />
              </Td>
              <Td className="min-w-56">
                <span className="flex items-center gap-1.5 font-medium">
                  {one.exclusion === null ? (
                    <Check className="size-3.5 text-accent-ink" />
                  ) : (
                    <X className="size-3.5 text-ink-4" />
                  )}
                  {one.label}
                </span>
                <CellNote className="pl-5">{one.sentence}</CellNote>
              </Td>
              <Td>
                <LoadBar value={one.open} limit={one.openLimit} />
              </Td>
              <Td>
                <LoadBar value={one.today} limit={one.capPerDay} />
              </Td>
              <Td isNumber>{one.weight}</Td>
              <Td isNumber>
                <BalanceBar
                  value={one.balanceAfter}
                  isMe={one.isWinner}
                  isEligible={one.exclusion === null}
                  width={72}
                  hasNumber={false}
                  className="mr-2"
                />
                {one.balanceBefore === one.balanceAfter
                  ? signed(one.balanceBefore)
                  : `${signed(one.balanceBefore)} → ${signed(one.balanceAfter)}`}
                {one.score !== null && <CellNote>{one.score}</CellNote>}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
