import { describe, expect, test } from "vitest";
import { deepFreeze } from "./lead-fixtures.ts";
import { findPoison, jsonPointer } from "./poison.ts";

const nested = (levels: number): unknown => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);

describe("findPoison", () => {
  test.each([
    ["plain text, numbers and emoji are well", { a: "ünï 😀", b: [1, true, null], c: { d: "" } }],
    ["32 levels are well", nested(32)],
    ["a bare text is well", "hello"],
    ["nothing is well", null],
    ["keys that only look like reserved ones are well", { constructor_name: 1, proto: 2, prototype: 3 }],
  ])("%s", (_guarantee, value) => expect(findPoison(deepFreeze(value))).toEqual([]));

  test.each([
    ["a NUL in a text", { first_name: "A\u0000na" }, [["/first_name", "control_character"]]],
    ["a NUL in a key", { "a\u0000": 1 }, [["/a\u0000", "control_character"]]],
    ["half a surrogate pair", { fields: { note: "x\ud83d" } }, [["/fields/note", "broken_text"]]],
    [
      "both in one list, each at its place",
      { l: ["ok", "\u0000", "\udc00"] },
      [
        ["/l/1", "control_character"],
        ["/l/2", "broken_text"],
      ],
    ],
    ["33 levels", nested(33), [[`/0`.repeat(32), "too_deep"]]],
    [
      "a constructor key, whatever lies under it",
      { fields: { constructor: { x: "\u0000" } } },
      [["/fields/constructor", "reserved_key"]],
    ],
    [
      "a __proto__ key as JSON.parse makes it",
      JSON.parse('{"__proto__":{"isAdmin":true}}'),
      [["/__proto__", "reserved_key"]],
    ],
  ])("finds %s", (_what, value, expected) => {
    expect(findPoison(deepFreeze(value)).map(({ pointer, code }) => [pointer, code])).toEqual(expected);
  });

  test("a hundred thousand levels neither overflow the stack nor hide", () => {
    expect(findPoison(nested(100_000))).toHaveLength(1);
  });

  test("ten thousand poisoned items are answered with a hundred problems", () => {
    expect(findPoison(Array.from({ length: 10_000 }, () => "\u0000"))).toHaveLength(100);
  });
});

test.each([
  [[], ""],
  [["fields", 0], "/fields/0"],
  [["a/b", "c~d"], "/a~1b/c~0d"],
])("the pointer of %j is %j", (path, pointer) => expect(jsonPointer(path)).toBe(pointer));
