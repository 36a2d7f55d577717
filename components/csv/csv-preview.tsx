import { cx } from "#components/ui/cx.ts";
import { TooMuch } from "#components/ui/page-state.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { type CsvCheck, type ShownRow, shownRows } from "./csv-check.ts";

/** The rows of a CSV text as they were read: what each would do, and what is wrong with it, by column. */
export function CsvPreview({ check, label }: { check: CsvCheck; label: string }) {
  const shown = shownRows(check);
  const total = new Set([...check.rows, ...check.problems].map(({ line }) => line)).size;
  return (
    <>
      <Table label={label}>
        <thead>
          <tr>
            <Th isNumber>Line</Th>
            <Th>What happens</Th>
            {check.columns.map((column) => (
              <Th key={column.key}>{column.label}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <PreviewRow key={row.line} row={row} columns={check.columns} />
          ))}
        </tbody>
      </Table>
      {total > shown.length && (
        <TooMuch className="mt-4">
          {shown.length} of {total.toLocaleString("en")} lines are shown; all of them are written.
        </TooMuch>
      )}
    </>
  );
}

function PreviewRow({ row, columns }: { row: ShownRow; columns: CsvCheck["columns"] }) {
  const wrongColumns = new Set(row.problems.map(({ column }) => column));
  return (
    <Tr>
      <Td isNumber className="text-ink-3">
        {row.line}
      </Td>
      <Td className="min-w-56">
        {row.problems.length === 0
          ? (row.does ?? "Ready")
          : row.problems.map(({ column, message }) => (
              <span key={`${column}${message}`} className="block text-late-ink">
                {nameOf(columns, column)}
                {message}
              </span>
            ))}
      </Td>
      {columns.map(({ key }) => (
        <Td key={key} className={cx("max-w-56 truncate", wrongColumns.has(key) && "bg-late-soft pl-2 text-late-ink")}>
          {row.values[key] || <span className="text-ink-3">—</span>}
        </Td>
      ))}
    </Tr>
  );
}

function nameOf(columns: CsvCheck["columns"], key: string | null): string {
  const label = columns.find((column) => column.key === key)?.label;
  return label ? `${label}: ` : "";
}
