"use client";
import { percentWords } from "#components/charts/number-words.ts";
import { HeadTip } from "#components/team/head-tip.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { MoveCount } from "#server/core/insight/moves.ts";
import type { LeadFilter } from "#server/core/lead/lead-filter.ts";
import { DEFINITIONS } from "./definitions.ts";
import { LeadFigure } from "./lead-figure.tsx";

interface MoveTableProps {
  slug: string;
  title: string;
  note: string;
  /** Over the first column: "Rule". */
  head: string;
  rows: readonly (MoveCount & { id: string; label: string; filter: LeadFilter })[];
}

/** Leads rejected and reassigned, by group, most first. */
export function MoveTable({ slug, title, note, head, rows }: MoveTableProps) {
  return (
    <section className="min-w-0">
      <SectionHead title={title} note={note} />
      <Table label={title} className="relative">
        <thead>
          <tr>
            <Th>{head}</Th>
            <Th isNumber>
              <HeadTip text={DEFINITIONS.rejected}>Rejected</HeadTip>
            </Th>
            <Th isNumber className="max-sm:hidden">
              Share
            </Th>
            <Th isNumber>
              <HeadTip text={DEFINITIONS.reassigned}>Reassigned</HeadTip>
            </Th>
            <Th isNumber className="max-sm:hidden">
              Share
            </Th>
            <Th isNumber>
              <HeadTip text={DEFINITIONS.owned}>Leads</HeadTip>
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, filter, leads, rejected, reassigned }) => (
            <Tr key={id}>
              <Td className="max-w-64 truncate font-medium" title={label}>
                {label}
              </Td>
              <MoveCells {...{ slug, label, filter, leads }} how="rejected" count={rejected} />
              <MoveCells {...{ slug, label, filter, leads }} how="reassigned" count={reassigned} />
              <Td isNumber>
                <LeadFigure
                  slug={slug}
                  count={leads}
                  filter={{ ...filter, reached: "assigned" }}
                  title={`${label}: leads that had an owner`}
                  definition={DEFINITIONS.owned}
                />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

interface MoveCellsProps {
  slug: string;
  label: string;
  filter: LeadFilter;
  leads: number;
  how: "rejected" | "reassigned";
  count: number;
}

function MoveCells({ slug, label, filter, leads, how, count }: MoveCellsProps) {
  return (
    <>
      <Td isNumber>
        <LeadFigure
          slug={slug}
          count={count}
          filter={{ ...filter, moved: how }}
          title={`${label}: ${how}`}
          definition={DEFINITIONS[how]}
        />
      </Td>
      <Td isNumber className="text-ink-3 max-sm:hidden">
        {leads === 0 ? "–" : percentWords(count / leads)}
      </Td>
    </>
  );
}
