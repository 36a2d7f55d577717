import { operandKey } from "../conditions/operand.ts";
import { type CsvColumn, type CsvTable, readTable } from "../csv/read-table.ts";

/** The column that a file of values has. */
export const VALUE_COLUMNS = [
  { key: "value", label: "Value", also: ["Name", "Domain", "Company", "Account", "Values"], isRequired: true },
] as const satisfies readonly CsvColumn[];

/** Values typed one to a line: trimmed, none empty, none twice; `twice` were left out. */
export type TypedValues = { readonly values: readonly string[]; readonly twice: readonly string[] };

/** Reads values as somebody typed or pasted them, one to a line. */
export function readTypedValues(text: string): TypedValues {
  return withoutTwins(text.split(/\r\n|\n|\r/).flatMap((line) => line.trim() || []));
}

/** Reads a file of values against those the list has; a value that is there already adds nothing and says so. */
export function readListFile(text: string, known: readonly string[]) {
  const table: CsvTable<"value"> = readTable(text, VALUE_COLUMNS);
  const there = new Set(known.map(operandKey));
  const tooLong = table.rows
    .filter(({ values }) => (values.value ?? "").length > 200)
    .map(({ line }) => ({ line, column: "value", message: "A value may have 200 characters." }));
  const rows = table.rows.map((row) => {
    const key = operandKey(row.values.value ?? "");
    const does = there.has(key) ? "On the list already" : "Added";
    there.add(key);
    return { ...row, does };
  });
  return { ...table, rows, problems: [...table.problems, ...tooLong] };
}

/** The values without those that compare equal to an earlier one. */
export function withoutTwins(values: readonly string[]): TypedValues {
  const seen = new Set<string>();
  const kept: string[] = [];
  const twice: string[] = [];
  for (const value of values) {
    const key = operandKey(value);
    (seen.has(key) ? twice : kept).push(value);
    seen.add(key);
  }
  return { values: kept, twice };
}
