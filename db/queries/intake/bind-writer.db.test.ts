import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "#db/ask.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { BindWriter, type ColumnType, listType } from "./bind-writer.ts";

let client: pg.Client;
beforeAll(async () => {
  const { appUrl } = await testDatabase();
  client = new pg.Client({ connectionString: appUrl, pipeline: true });
  await client.connect();
});
afterAll(() => client.end());

let asked = 0;

/** A statement of its own, its values sent as the message that binds them. */
async function answer(text: string, write: (writer: BindWriter) => void, size = 1_000) {
  asked += 1;
  const writer = new BindWriter(`test ${asked}`, size);
  write(writer);
  const { rows } = await ask(client, { name: `test ${asked}`, text, values: [], bound: writer.bound() });
  return rows;
}

/** What the database reads of a list of values, as text. */
async function readList(type: ColumnType, values: unknown[]): Promise<unknown[]> {
  const text = `select (r.value::${type})::text as value from (select unnest($1::${listType(type)}[]) as value) r`;
  const list = values.map((value) => [value]);
  const rows = await answer(text, (writer) => writer.column(type, list, 0));
  return rows.map(({ value }) => value);
}

test("plain values are read as one array", async () => {
  const words = ["", "a,b", `"c"`, "Zürich 👋", "null", "{}"];
  const ids = ["01a21eae-95cf-763a-9f64-69f4890d08f7", "ffffffff-ffff-ffff-ffff-ffffffffffff"];
  const [row] = await answer("select $1::text[] as words, $2::uuid[]::text[] as ids", (writer) => {
    writer.array("text", words);
    writer.array("uuid", ids);
  });
  expect(row).toEqual({ words, ids });
});

/** The same of each of them by itself, before another one. */
async function readEach(type: ColumnType, values: unknown[]): Promise<unknown[]> {
  const text = `select ($1::${listType(type)}::${type})::text as value, $2::text as after`;
  const one = (value: unknown) =>
    answer(text, (writer) => {
      writer.value(type, value);
      writer.value("text", "after");
    });
  const rows = await Promise.all(values.map(one));
  expect(rows.flat().every(({ after }) => after === "after")).toBe(true);
  return rows.flat().map(({ value }) => value);
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
])("%s comes as it was sent, in a list and alone, and a null as null", async (type, values, expected) => {
  const asText = expected.length > 0 ? expected : values.map(String);
  expect(await readList(type, [...values, null, undefined])).toEqual([...asText, null, null]);
  expect(await readEach(type, [...values, null, undefined])).toEqual([...asText, null, null]);
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
  expect(await readList("timestamptz", sent)).toEqual(await Promise.all(expected));
  expect(await readEach("timestamptz", sent)).toEqual(await Promise.all(expected));
});

test("a uuid in capitals is the same uuid", async () => {
  expect(await readEach("uuid", ["01A21EAE-95CF-763A-9F64-69F4890D08F7"])).toEqual([
    "01a21eae-95cf-763a-9f64-69f4890d08f7",
  ]);
});

test("a message that is longer than was thought takes more room", async () => {
  const rows = Array.from({ length: 500 }, (_, n) => ({ n, word: "wörd".repeat(n % 7) }));
  const values = rows.map(({ n, word }) => [n, word]);
  const write = (writer: BindWriter) => {
    writer.column("integer", values, 0);
    writer.column("text", values, 1);
  };
  expect(await answer("select unnest($1::int4[]) as n, unnest($2::text[]) as word", write, 64)).toEqual(rows);
});

test("a column of which no row says anything is one null, and each row reads null beside the others", async () => {
  const rows = [
    [1, null, undefined],
    [2, null, null],
  ];
  const write = (writer: BindWriter) => {
    writer.column("integer", rows, 0);
    writer.column("text", rows, 1);
    writer.column("timestamptz", rows, 2);
  };
  const text =
    "select r.*, $2::text[] is null as sent from (select unnest($1::int4[]) as n, unnest($2::text[]) as word,";
  expect(await answer(`${text} unnest($3::timestamptz[]) as at) r`, write)).toEqual([
    { n: 1, word: null, at: null, sent: true },
    { n: 2, word: null, at: null, sent: true },
  ]);
});

test("the values can be bound one by one as well", async () => {
  const writer = new BindWriter("unused", 1_000);
  writer.value("bigint", 7);
  writer.value("text", null);
  writer.column("text", [["a"], ["b"]], 0);
  const text = "select $1::bigint::text as n, $2::text as nothing, $3::text[] as words";
  const { rows } = await client.query({ text, values: writer.values() });
  expect(rows).toEqual([{ n: "7", nothing: null, words: ["a", "b"] }]);
});

test("a statement that the database refuses is refused to whoever asked", async () => {
  await expect(answer("select $1::integer / 0", (writer) => writer.value("integer", 1))).rejects.toMatchObject({
    code: "22012",
  });
  expect(await answer("select $1::integer as n", (writer) => writer.value("integer", 1))).toEqual([{ n: 1 }]);
});

test.each<[ColumnType, unknown]>([
  ["integer", 2_147_483_648],
  ["integer", 1.5],
  ["bigint", 2 ** 53],
  ["bigint", 0.1],
  ["uuid", "01a21eae-95cf-763a-9f64-69f4890d08fg"],
  ["uuid", "01a21eae"],
  ["uuid", "01a21eae95cf763a9f6469f4890d08f7abcd"],
  ["uuid", "01a21eae-95cf-763a-9f64-69f4-90d08f7"],
  ["timestamptz", "tomorrow"],
])("%s: what the column cannot hold is refused as the database would: %s", (type, value) => {
  expect(() => new BindWriter("", 100).value(type, value)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^22/) }),
  );
});
