import { parseCsv } from "./parse-csv.ts";

/** A column that a table may have: `also` are other names for its heading; case, spaces and signs do not count. */
export type CsvColumn<K extends string = string> = {
  readonly key: K;
  readonly label: string;
  readonly also?: readonly string[];
  readonly isRequired?: boolean;
};

/** A row by column key, trimmed; a column that the text does not have is left out, an empty cell is "". */
export type CsvRow<K extends string = string> = {
  readonly line: number;
  readonly values: Readonly<Partial<Record<K, string>>>;
};

/** What is wrong, on which line of the text, in which column (its key; null: the whole line). */
export type CsvProblem = { readonly line: number; readonly column: string | null; readonly message: string };

/** A CSV text read against its columns. `ignored` are headings that mean nothing here; with problems, apply nothing. */
export type CsvTable<K extends string = string> = {
  readonly columns: readonly CsvColumn<K>[];
  readonly rows: readonly CsvRow<K>[];
  readonly ignored: readonly string[];
  readonly problems: readonly CsvProblem[];
};

/** How many rows a table may have; more is a problem, never a shorter table. */
export const CSV_ROWS_MAX = 10_000;

/** How long a CSV text may be, in characters. */
export const CSV_TEXT_MAX = 2_000_000;

/**
 * Reads a CSV text with a heading into rows by column. A row with more or fewer cells than the heading, an empty
 * required cell, a column that is missing or there twice are problems with their line; nothing is guessed or dropped.
 * The sign that keeps spreadsheets from running a formula (`'+49…`) is taken off again. Never throws.
 */
export function readTable<K extends string>(text: string, known: readonly CsvColumn<K>[]): CsvTable<K> {
  const { records, problem } = parseCsv(text);
  const [heading, ...rest] = records;
  if (!heading) return { columns: [], rows: [], ignored: [], problems: [problemOf(problem) ?? NOTHING] };
  const places = heading.cells.map((name) => known.find((column) => isCalled(column, name)));
  const columns = known.filter((column) => places.includes(column));
  const ignored = heading.cells.filter((name, at) => places[at] === undefined && name.trim() !== "");
  const problems = headingProblems(heading.line, places, known);
  if (rest.length > CSV_ROWS_MAX)
    problems.push({ line: heading.line, column: null, message: `Use at most ${CSV_ROWS_MAX} rows at a time.` });
  if (rest.length === 0 && !problem) problems.push({ ...NOTHING, message: "Below the heading there is no row." });
  const rows: CsvRow<K>[] = [];
  for (const { line, cells } of rest.slice(0, CSV_ROWS_MAX)) {
    if (cells.length === places.length) rows.push({ line, values: valuesOf(cells, places) });
    else problems.push({ line, column: null, message: cellsMessage(cells.length, places.length) });
  }
  problems.push(...rows.flatMap((row) => emptyCells(row, columns)));
  const stopped = problemOf(problem);
  return { columns, rows, ignored, problems: stopped ? [...problems, stopped] : problems };
}

const NOTHING: CsvProblem = { line: 1, column: null, message: "There is nothing here to read." };

function problemOf(problem: { line: number; message: string } | null): CsvProblem | null {
  return problem && { ...problem, column: null };
}

function isCalled({ key, label, also = [] }: CsvColumn, name: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return bare(name) !== "" && [key, label, ...also].some((one) => bare(one) === bare(name));
}

function headingProblems<K extends string>(
  line: number,
  places: readonly (CsvColumn<K> | undefined)[],
  known: readonly CsvColumn<K>[],
): CsvProblem[] {
  return known.flatMap((column) => {
    const count = places.filter((place) => place === column).length;
    if (count > 1) return [{ line, column: column.key, message: `The column ${column.label} is there twice.` }];
    if (count === 1 || !column.isRequired) return [];
    return [{ line, column: column.key, message: `There is no column ${column.label}.` }];
  });
}

function valuesOf<K extends string>(cells: readonly string[], places: readonly (CsvColumn<K> | undefined)[]) {
  const values: Partial<Record<K, string>> = {};
  places.forEach((column, at) => {
    if (column) values[column.key] = cleanCell(cells[at] ?? "");
  });
  return values;
}

/** Undoes what an export does so that no spreadsheet takes the cell for a formula. */
function cleanCell(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, "").trim();
}

function emptyCells<K extends string>({ line, values }: CsvRow<K>, columns: readonly CsvColumn<K>[]): CsvProblem[] {
  return columns
    .filter(({ key, isRequired }) => isRequired && values[key] === "")
    .map(({ key, label }) => ({ line, column: key, message: `${label} is empty.` }));
}

function cellsMessage(count: number, expected: number): string {
  const cells = count === 1 ? "1 cell" : `${count} cells`;
  return `This row has ${cells}, the heading has ${expected}.`;
}
