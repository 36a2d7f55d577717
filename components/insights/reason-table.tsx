"use client";
import { Badge } from "#components/ui/badge.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { MoveReason } from "#server/core/insight/moves.ts";
import type { LeadFilter } from "#server/core/lead/lead-filter.ts";
import { reasonWords } from "#server/core/outcome/reason.ts";
import { DEFINITIONS } from "./definitions.ts";
import { LeadFigure } from "./lead-figure.tsx";

interface ReasonTableProps {
  slug: string;
  reasons: readonly MoveReason[];
  /** The list behind all of them. */
  leads: LeadFilter;
}

/** Why leads were rejected or reassigned, in the words of whoever did it. */
export function ReasonTable({ slug, reasons, leads }: ReasonTableProps) {
  if (reasons.length === 0) return null;
  return (
    <section>
      <SectionHead title="Why" note="as the person who moved the lead said; a lead moved for two reasons is in both" />
      <Table label="Reasons" className="relative">
        <thead>
          <tr>
            <Th>Reason</Th>
            <Th>What was done</Th>
            <Th isNumber>Leads</Th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ how, reason, leads: count, isRouting }) => (
            <Tr key={`${how} ${reason}`}>
              <Td className="font-medium">
                {reasonWords(reason)} {isRouting && <Badge tone="line">points at a rule</Badge>}
              </Td>
              <Td>{how === "rejected" ? "Rejected" : "Reassigned"}</Td>
              <Td isNumber>
                <LeadFigure
                  slug={slug}
                  count={count}
                  filter={{ ...leads, moved: how, because: reason }}
                  title={`${reasonWords(reason)}: ${how}`}
                  definition={DEFINITIONS[how]}
                />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
