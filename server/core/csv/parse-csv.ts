/** One record of a CSV text: the line it begins on, from 1, and its cells as written (quotes undone). */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

/** What a CSV text holds. `problem` says why reading stopped, and on which line; null: all was read. */
export type CsvText = {
  readonly records: readonly CsvRecord[];
  readonly problem: { readonly line: number; readonly message: string } | null;
};

type Delimiter = "," | ";" | "\t";
type Fault = { readonly fault: string };
type Cell = { readonly value: string; readonly end: number };

const QUOTED = /"([^"]*(?:""[^"]*)*)"/y;
const BARE = { ",": /[^,\r\n]*/y, ";": /[^;\r\n]*/y, "\t": /[^\t\r\n]*/y } as const;
const NEWLINES = /\r\n|\n|\r/g;

/**
 * Reads CSV as it is saved or pasted: comma, semicolon or tab, told by the first line; quoted cells may hold
 * delimiters, line breaks and doubled quotes. Empty lines are passed over; no cell is ever dropped.
 *
 * Never throws: a quote that is not closed, or text after one, ends the reading with a problem.
 * Source: RFC 4180.
 */
export function parseCsv(text: string): CsvText {
  const body = text.replace(/^\uFEFF/, "");
  const delimiter = delimiterOf(body);
  const records: CsvRecord[] = [];
  let line = 1;
  for (let at = 0; at < body.length; ) {
    const read = readRecord(body, at, delimiter);
    if ("fault" in read) return { records, problem: { line, message: read.fault } };
    if (read.cells.some((cell) => cell.trim() !== "")) records.push({ line, cells: read.cells });
    line += body.slice(at, read.end).match(NEWLINES)?.length ?? 0;
    at = read.end;
  }
  return { records, problem: null };
}

/** The delimiter that occurs most on the first line with text, quoted cells left out; a comma where none does. */
function delimiterOf(body: string): Delimiter {
  const [first = ""] = body.replace(/"[^"]*"/g, "").match(/[^\r\n]*\S[^\r\n]*/) ?? [];
  const counted = ([",", ";", "\t"] as const).map((one) => ({ one, count: first.split(one).length - 1 }));
  return counted.sort((a, b) => b.count - a.count)[0]?.one ?? ",";
}

function readRecord(body: string, start: number, delimiter: Delimiter): { cells: string[]; end: number } | Fault {
  const cells: string[] = [];
  for (let at = start; ; at++) {
    const cell = body[at] === '"' ? readQuoted(body, at, delimiter) : readBare(body, at, delimiter);
    if ("fault" in cell) return cell;
    cells.push(cell.value);
    at = cell.end;
    if (body[at] !== delimiter) return { cells, end: at + (body.startsWith("\r\n", at) ? 2 : 1) };
  }
}

function readQuoted(body: string, at: number, delimiter: Delimiter): Cell | Fault {
  QUOTED.lastIndex = at;
  const found = QUOTED.exec(body);
  if (!found) return { fault: "A quote is opened here and never closed." };
  const end = QUOTED.lastIndex;
  const after = body[end];
  if (after !== undefined && after !== delimiter && after !== "\r" && after !== "\n")
    return { fault: `After a closing quote stands “${body.slice(end, end + 10)}”; a quote within a cell is doubled.` };
  return { value: (found[1] ?? "").replaceAll('""', '"'), end };
}

function readBare(body: string, at: number, delimiter: Delimiter): Cell {
  const cell = BARE[delimiter];
  cell.lastIndex = at;
  const value = cell.exec(body)?.[0] ?? "";
  return { value, end: at + value.length };
}
