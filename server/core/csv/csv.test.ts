import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCsv } from "./parse-csv.ts";
import { CSV_ROWS_MAX, type CsvColumn, readTable } from "./read-table.ts";

const cells = (text: string) => parseCsv(text).records.map((record) => record.cells);

describe("a CSV text", () => {
  test.each([
    [
      "commas",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "semicolons",
      "a;b\r\n1,5;2",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "tabs, as a spreadsheet copies",
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["a byte order mark", "\uFEFFa,b\n", [["a", "b"]]],
    [
      "quoted delimiters, breaks and doubled quotes",
      'a,b\n"x, ""y""\nz",2',
      [
        ["a", "b"],
        ['x, "y"\nz', "2"],
      ],
    ],
    [
      "a quote within a bare cell",
      'a,b\n5" pipe,2',
      [
        ["a", "b"],
        ['5" pipe', "2"],
      ],
    ],
    [
      "empty cells at the end",
      "a,b,c\n1,,\n",
      [
        ["a", "b", "c"],
        ["1", "", ""],
      ],
    ],
    [
      "delimiters in a quoted heading do not tell the delimiter",
      '"a,b,c";d\n1;2',
      [
        ["a,b,c", "d"],
        ["1", "2"],
      ],
    ],
    [
      "empty lines",
      "\n\na,b\n\n , \n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["nothing", "", []],
  ])("is read with %s", (_what, text, expected) => expect(cells(text)).toEqual(expected));

  test("names the line on which a record begins, after cells with breaks too", () => {
    expect(parseCsv('a,b\n"1\n1",2\r\n3,4').records.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  test.each([
    ["a quote that is never closed", 'a,b\n"1,2\n3,4', 2],
    ["text after a closing quote", 'a,b\n1,2\n"3"x,4', 3],
  ])("stops with a problem at %s, and keeps what came before", (_what, text, line) => {
    const read = parseCsv(text);
    expect(read.problem?.line).toBe(line);
    expect(read.records).toHaveLength(line - 1);
  });

  test("gives back every cell that was written, whatever is in it", () => {
    const cell = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "ü", '"', ",", ";", "\n", "\r", " ", "'") });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (written) => {
        const quoted = written.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","));
        const text = `h,h,h,h,h,h\n${quoted.join("\n")}\n`;
        expect(cells(text).slice(1)).toEqual(written.filter((row) => row.some((one) => one.trim() !== "")));
      }),
      { seed: 20261127 },
    );
  });
});

const COLUMNS: CsvColumn<"name" | "phone">[] = [
  { key: "name", label: "Name", also: ["company name"], isRequired: true },
  { key: "phone", label: "Phone" },
];
const problems = (text: string) =>
  readTable(text, COLUMNS).problems.map(({ line, column, message }) => [line, column, message]);

describe("a table", () => {
  test("finds its columns by key, label or another name, in any order and case, and says what it ignores", () => {
    const table = readTable("Notes,PHONE,Company_Name\nx,1, Acme \n", COLUMNS);
    expect(table).toMatchObject({ ignored: ["Notes"], problems: [] });
    expect(table.rows).toEqual([{ line: 2, values: { phone: "1", name: "Acme" } }]);
  });

  test.each([
    ["'+49 30 1234", "+49 30 1234"],
    ["'=SUM(A1)", "=SUM(A1)"],
    ["'@home", "@home"],
    ["'t Hooft", "'t Hooft"],
  ])("undoes the sign against formulae: %s is %s", (sent, read) => {
    expect(readTable(`name,phone\nA,${sent}`, COLUMNS).rows[0]?.values.phone).toBe(read);
  });

  test("never drops a cell: a row of another length is a problem", () => {
    expect(problems("name,phone\nA\nB,1,2\nC,3")).toEqual([
      [2, null, "This row has 1 cell, the heading has 2."],
      [3, null, "This row has 3 cells, the heading has 2."],
    ]);
  });

  test.each([
    ["nothing at all", " \n", [[1, null, "There is nothing here to read."]]],
    ["a heading alone", "name\n", [[1, null, "Below the heading there is no row."]]],
    ["no required column", "phone\n1\n", [[1, "name", "There is no column Name."]]],
    ["a column twice", "name,company name\nA,B\n", [[1, "name", "The column Name is there twice."]]],
    ["an empty required cell", "name,phone\n,1\n", [[2, "name", "Name is empty."]]],
  ])("says what is wrong with %s", (_what, text, expected) => expect(problems(text)).toEqual(expected));

  test("of too many rows is a problem, not a shorter table", () => {
    const text = `name\n${"A\n".repeat(CSV_ROWS_MAX + 1)}`;
    expect(problems(text)).toEqual([[1, null, `Use at most ${CSV_ROWS_MAX} rows at a time.`]]);
  });
});
