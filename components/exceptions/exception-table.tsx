"use client";
import type { MouseEvent } from "react";
import { leadName } from "#components/leads/lead-words.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { CellNote, RowLink, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { EXCEPTION_WORDS } from "#server/core/exception/exception-type.ts";
import { outcomeWords, type Resolution } from "#server/core/exception/resolution.ts";
import { ExceptionIcon } from "./exception-icon.tsx";
import { actionWords } from "./exception-words.ts";
import { OpenFor } from "./open-for.tsx";
import type { Exception } from "./types.ts";

interface ExceptionTableProps {
  rows: readonly Exception[];
  selectedId: string | null;
  hrefOf: (id: string) => string;
  onSelect: (id: string) => void;
  /** Does or opens a resolution from its row. */
  onAct: (exception: Exception, action: Resolution) => void;
}

/** Exceptions, what each is about and for how long it waits; a row opens its panel. */
export function ExceptionTable({ rows, selectedId, hrefOf, onSelect, onAct }: ExceptionTableProps) {
  const isOpen = rows[0]?.state === "open";
  return (
    <Table
      label="Exceptions"
      isFullBleed
      className="[&_th]:pt-2.5 max-md:[&_tr[aria-selected]>td]:shadow-none max-md:[&_tr[aria-selected]]:bg-transparent"
    >
      <thead>
        <tr>
          <Th className="max-sm:hidden">Type</Th>
          <Th className="max-sm:pl-4">Lead or thing, and cause</Th>
          <Th className="max-sm:hidden">Owner</Th>
          <Th isNumber className="max-lg:pr-gutter max-sm:pr-4">
            {isOpen ? "Open for" : "Settled"}
          </Th>
          {isOpen && (
            <Th isNumber className="max-lg:hidden">
              Resolve
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id} isLink isSelected={row.id === selectedId} data-exception={row.id}>
            <Td className="w-40 max-sm:hidden">
              <span className="flex items-center gap-2.5">
                <ExceptionIcon type={row.type} />
                <span className="min-w-0">
                  <span className="block whitespace-nowrap font-medium">{EXCEPTION_WORDS[row.type]}</span>
                  {row.rule && <CellNote className="max-w-32 truncate">{row.rule.name}</CellNote>}
                </span>
              </span>
            </Td>
            <Td className="min-w-48 max-sm:pl-4">
              <span className="block text-ink-3 text-xs sm:hidden">{EXCEPTION_WORDS[row.type]}</span>
              <RowLink href={hrefOf(row.id)} onClick={(event) => choose(event, () => onSelect(row.id))}>
                {aboutWords(row)}
              </RowLink>
              <CellNote className="text-pretty">{row.cause}</CellNote>
            </Td>
            <Td className="w-14 max-sm:hidden">
              {row.owner && <Avatar id={row.owner.id} name={row.owner.name} size={24} />}
            </Td>
            <Td isNumber className="w-24 max-lg:pr-gutter max-sm:pr-4">
              {row.resolvedAt ? <RelativeTime at={row.resolvedAt} /> : <OpenFor since={row.raisedAt} />}
              {row.resolvedAt && <CellNote>{outcomeWords(row.resolution ?? row.state)}</CellNote>}
            </Td>
            {isOpen && (
              <Td isNumber className="w-px max-lg:hidden">
                <RowActions row={row} onAct={onAct} />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const SHORT: Readonly<Partial<Record<Resolution, string>>> = {
  map: "Map the value",
  correct: "Write it",
  retry: "Retry",
};

function RowActions({ row, onAct }: { row: Exception; onAct: ExceptionTableProps["onAct"] }) {
  const [first, second] = row.actions;
  const words = (action: Resolution) => SHORT[action] ?? actionWords(action, row.type).button;
  return (
    <span className="relative z-10 inline-flex items-center gap-1">
      {first && (
        <Button size="sm" onClick={() => onAct(row, first)}>
          {words(first)}
        </Button>
      )}
      {second && (
        <Button size="sm" kind="quiet" onClick={() => onAct(row, second)}>
          {words(second)}
        </Button>
      )}
    </span>
  );
}

/** Whom or what an exception is about. */
export function aboutWords({ lead, form }: Pick<Exception, "lead" | "form">): string {
  if (!lead) return form ? `Form “${form.name}”` : "A submission";
  const name = leadName(lead);
  const company = lead.company ?? lead.companyDomain;
  return company && company !== name ? `${name}, ${company}` : name;
}

/** Beside the panel a click opens it there; below 900 px, and with a modifier, the link is followed. */
function choose(event: MouseEvent, select: () => void) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || !window.matchMedia("(width >= 56.25rem)").matches) return;
  event.preventDefault();
  select();
}
