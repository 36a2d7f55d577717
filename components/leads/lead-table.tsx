import { SlaClock } from "#components/charts/sla-clock.tsx";
import { cx } from "#components/ui/cx.ts";
import { Person } from "#components/ui/person.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { CellNote, RowLink, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { leadName, standsWords, typeWords } from "./lead-words.ts";
import type { LeadRow } from "./types.ts";

/** Leads, newest first; each row opens its lead. */
export function LeadTable({ slug, rows }: { slug: string; rows: readonly LeadRow[] }) {
  return (
    <Table label="Leads" isFullBleed>
      <thead>
        <tr>
          <Th>Lead</Th>
          <Th className="max-sm:hidden">Asks for</Th>
          <Th className="max-sm:hidden">Priority</Th>
          <Th>Owner</Th>
          <Th className="max-sm:hidden">Pool or queue</Th>
          <Th className="max-sm:hidden">Source</Th>
          <Th>First action</Th>
          <Th isNumber className="max-sm:hidden">
            Received
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id} isLink isMuted={row.status === "disqualified"}>
            <Td className="min-w-44 max-w-64 max-sm:min-w-0 max-sm:max-w-34">
              <RowLink href={`/${slug}/leads/${row.id}`} className="block truncate">
                {leadName(row)}
              </RowLink>
              <CellNote className={cx("truncate", !(row.company ?? row.companyDomain) && "sm:hidden")}>
                <b className="mr-1.5 font-semibold sm:hidden">{row.priority}</b>
                {row.company ?? row.companyDomain}
              </CellNote>
            </Td>
            <Td className="whitespace-nowrap max-sm:hidden">{typeWords(row.type)}</Td>
            <Td className="font-semibold max-sm:hidden">{row.priority}</Td>
            <Td className="max-w-48 max-sm:max-w-32 max-sm:truncate">
              {row.ownerRepId && row.ownerName ? (
                <Person id={row.ownerRepId} name={row.ownerName} size={20} />
              ) : (
                <span className="text-ink-3">Nobody</span>
              )}
              {row.status !== "assigned" && <CellNote>{standsWords(row)}</CellNote>}
            </Td>
            <Td className="max-w-40 truncate max-sm:hidden">{row.queueName ?? row.poolName}</Td>
            <Td className="max-w-40 truncate text-ink-2 max-sm:hidden">{row.source}</Td>
            <Td className="whitespace-nowrap">
              {row.dueAt && row.assignedAt && (
                <SlaClock startedAt={row.assignedAt} dueAt={row.dueAt} metAt={row.firstActionAt} />
              )}
            </Td>
            <Td isNumber className="text-ink-2 max-sm:hidden">
              <RelativeTime at={row.receivedAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
