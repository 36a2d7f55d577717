import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "#db/testing/test-database.ts";
import { type ColumnType, ListWriter, listType } from "./binary-lists.ts";

let client: pg.Client;
beforeAll(async () => {
  const { appUrl } = await testDatabase();
  client = new pg.Client({ connectionString: appUrl });
  await client.connect();
});
afterAll(() => client.end());

/** What the database reads of a list of values, as text. */
async function read(type: ColumnType, values: unknown[], size = 1_000): Promise<unknown[]> {
  const list = new ListWriter(size).column(
    "value",
    type,
    values.map((value) => ({ value })),
  );
  const { rows } = await client.query({
    text: `select (r.value::${type})::text as value from (select unnest($1::${listType(type)}[]) as value) r`,
    values: [list],
  });
  return rows.map(({ value }) => value);
}

test.each<[ColumnType, unknown[], string[]]>([
  ["boolean", [true, false], ["true", "false"]],
  ["integer", [0, -1, 2_147_483_647, -2_147_483_648], ["0", "-1", "2147483647", "-2147483648"]],
  ["bigint", [0, -1, 4_294_967_296, -200_000_000, 9_007_199_254_740_991, -9_007_199_254_740_991], []],
  ["text", ["", "plain", `"quoted", {braces} \\ and 'more'`, "Zürich 東京 👋", "two\nlines"], []],
  ["uuid", ["01a21eae-95cf-763a-9f64-69f4890d08f7", "ffffffff-ffff-ffff-ffff-ffffffffffff"], []],
  [
    "text[]",
    [[], ["one"], ["a b", `c"d`, "e\\f", "", "null", "{x,y}"]],
    ["{}", "{one}", `{"a b","c\\"d","e\\\\f","","null","{x,y}"}`],
  ],
  [
    "json",
    [{ a: [1, null] }, `{"kept" : "to the letter"}`, []],
    [`{"a":[1,null]}`, `{"kept" : "to the letter"}`, "[]"],
  ],
  ["jsonb", [{ a: "ü" }], [`{"a": "ü"}`]],
])("a list of %s comes as it was sent, and a null as null", async (type, values, expected) => {
  const asText = expected.length > 0 ? expected : values.map(String);
  expect(await read(type, [...values, null, undefined])).toEqual([...asText, null, null]);
});

test("instants keep all their digits, before and after 2000", async () => {
  const sent = [
    "2026-11-27T20:15:30.123Z",
    "2026-11-27T20:15:30.123456+00:00",
    "1999-12-31T23:59:59.999Z",
    "2026-03-29T03:00:00+02:00",
  ];
  const expected = sent.map(
    async (text) => (await client.query("select $1::timestamptz::text as value", [text])).rows[0].value,
  );
  expect(await read("timestamptz", sent)).toEqual(await Promise.all(expected));
});

test("a list that is longer than was thought takes more room, and those before it keep theirs", async () => {
  const writer = new ListWriter(64);
  const rows = Array.from({ length: 500 }, (_, n) => ({ n, word: "wörd".repeat(n % 7) }));
  const [numbers, words] = [writer.column("n", "integer", rows), writer.column("word", "text", rows)];
  const { rows: found } = await client.query("select unnest($1::int4[]) as n, unnest($2::text[]) as word", [
    numbers,
    words,
  ]);
  expect(found).toEqual(rows);
});

test.each<[ColumnType, unknown]>([
  ["integer", 2_147_483_648],
  ["integer", 1.5],
  ["bigint", 2 ** 53],
  ["bigint", 0.1],
  ["uuid", "01a21eae-95cf-763a-9f64-69f4890d08fg"],
  ["uuid", "01a21eae"],
  ["timestamptz", "tomorrow"],
])("%s: what the column cannot hold is refused as the database would: %s", (type, value) => {
  const write = () => new ListWriter(100).column("value", type, [{ value }]);
  expect(write).toThrow(expect.objectContaining({ code: expect.stringMatching(/^22/) }));
});
