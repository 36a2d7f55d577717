"use client";
import { type ReactNode, useState } from "react";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";

/** The same rows as figures. */
export interface ChartTable {
  columns: readonly { label: string; isNumber?: boolean }[];
  rows: readonly (readonly string[])[];
}

interface ChartFigureProps {
  title: string;
  /** How to read it, in grey beside the title. */
  note?: ReactNode;
  /** What it says, in a sentence: the name of the picture for screen readers. */
  summary: string;
  table: ChartTable;
  /** A choice at the right of the title: in leads, in value points. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A chart with its title, its sentence, and "as table" under it. */
export function ChartFigure({ title, note, summary, table, actions, className, children }: ChartFigureProps) {
  const [isTable, setTable] = useState(false);
  return (
    <section className={className}>
      <SectionHead title={title} note={note} actions={actions} className="mb-2" />
      {isTable ? (
        <div className="max-h-96 overflow-y-auto">
          <RowsTable label={title} table={table} />
        </div>
      ) : (
        <figure aria-label={summary} className="min-w-0">
          {children}
        </figure>
      )}
      <button type="button" onClick={() => setTable(!isTable)} className="link touch-area mt-1 text-xs">
        {isTable ? "As picture" : "As table"}
      </button>
    </section>
  );
}

function RowsTable({ label, table }: { label: string; table: ChartTable }) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <Th key={column.label} isNumber={column.isNumber ?? false}>
              {column.label}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <Tr key={row.join("|")}>
            {table.columns.map((column, at) => (
              <Td key={column.label} isNumber={column.isNumber ?? false}>
                {row[at]}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
