import type { CsvColumn, CsvProblem } from "#server/core/csv/read-table.ts";

/** A CSV text as the server read it. `does` says what a row would do ("New", "Changes Acme"); nothing is written yet. */
export type CsvCheck = {
  readonly columns: readonly CsvColumn[];
  readonly rows: readonly {
    readonly line: number;
    readonly values: Readonly<Partial<Record<string, string>>>;
    readonly does?: string;
  }[];
  readonly ignored: readonly string[];
  readonly problems: readonly CsvProblem[];
};

/** How many rows a preview shows: those with a problem first. */
export const SHOWN = 200;

/** Says what the check came to: "12 accounts are ready." or how many lines must be mended first. */
export function checkSentence({ rows, problems }: Pick<CsvCheck, "rows" | "problems">, [one, many]: Nouns): string {
  const lines = new Set(problems.map(({ line }) => line)).size;
  if (lines > 0)
    return `${lines === 1 ? "1 line has" : `${lines} lines have`} to be mended before anything is written.`;
  return rows.length === 1 ? `1 ${one} is ready.` : `${rows.length.toLocaleString("en")} ${many} are ready.`;
}

/** What a row is called: one of them, and several. */
export type Nouns = readonly [one: string, many: string];

/** A row of the preview with what is wrong with it. */
export type ShownRow = CsvCheck["rows"][number] & { readonly problems: readonly CsvProblem[] };

/** The rows to show, with their problems: those with problems first, then by line; at most `SHOWN`. */
export function shownRows({ rows, problems }: Pick<CsvCheck, "rows" | "problems">): ShownRow[] {
  const byLine = Map.groupBy(problems, ({ line }) => line);
  const read = rows.map((row) => ({ ...row, problems: byLine.get(row.line) ?? [] }));
  const lines = new Set(rows.map(({ line }) => line));
  const unread = [...byLine]
    .filter(([line]) => !lines.has(line))
    .map(([line, of]) => ({ line, values: {}, problems: of }));
  return [...unread, ...read]
    .sort((a, b) => Number(b.problems.length > 0) - Number(a.problems.length > 0) || a.line - b.line)
    .slice(0, SHOWN);
}
