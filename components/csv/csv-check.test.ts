import { expect, test } from "vitest";
import { checkSentence, SHOWN, shownRows } from "./csv-check.ts";

const row = (line: number) => ({ line, values: { name: `n${line}` } });
const wrong = (line: number, column: string | null = null) => ({ line, column, message: "Wrong." });
const NOUNS = ["account", "accounts"] as const;

test.each([
  ["1 account is ready.", [row(2)], []],
  ["2 accounts are ready.", [row(2), row(3)], []],
  ["1 line has to be mended before anything is written.", [row(2)], [wrong(2), wrong(2, "name")]],
  ["2 lines have to be mended before anything is written.", [row(2)], [wrong(2), wrong(9)]],
])("%s", (sentence, rows, problems) => expect(checkSentence({ rows, problems }, NOUNS)).toBe(sentence));

test("rows with problems come first, lines that could not be read among them", () => {
  const shown = shownRows({ rows: [row(2), row(3), row(5)], problems: [wrong(5), wrong(4)] });
  expect(shown.map(({ line, problems }) => [line, problems.length])).toEqual([
    [4, 1],
    [5, 1],
    [2, 0],
    [3, 0],
  ]);
});

test("a long table is cut, never its problems before its good rows", () => {
  const rows = Array.from({ length: SHOWN + 50 }, (_, at) => row(at + 2));
  const shown = shownRows({ rows, problems: [wrong(SHOWN + 40)] });
  expect([shown.length, shown[0]?.line]).toEqual([SHOWN, SHOWN + 40]);
});
