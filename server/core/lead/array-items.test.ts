import fc from "fast-check";
import { expect, test } from "vitest";
import { arrayItems } from "./array-items.ts";

test.each([
  [
    "spaces, order of keys and numbers stay as they were sent",
    '[ {"b":1.0 ,"a":1e2}, {"a":"ü"} ]',
    ['{"b":1.0 ,"a":1e2}', '{"a":"ü"}'],
  ],
  ["a key that comes twice stays twice", '[{"email":"a","email":"b"}]', ['{"email":"a","email":"b"}']],
  ["brackets and commas in strings cut nothing", '[{"a":"],[{\\"}"},"x,y"]', ['{"a":"],[{\\"}"}', '"x,y"']],
  ["a backslash at the end of a string escapes nothing", '["\\\\",1]', ['"\\\\"', "1"]],
  ["arrays within stay whole", "[[1,[2]],{}]", ["[1,[2]]", "{}"]],
  ["an empty array has no items", " [ ] ", []],
])("%s", (_guarantee, text, items) => {
  expect(arrayItems(text)).toEqual(items);
});

test("whatever the items are, each text is one of them, in order", () => {
  const space = fc.constantFrom("", " ", "\n\t");
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.jsonValue(), space, space)), (items) => {
      const text = `[${items.map(([value, before, after]) => `${before}${JSON.stringify(value)}${after}`).join(",")}]`;
      expect(arrayItems(text)).toEqual(items.map(([value]) => JSON.stringify(value)));
    }),
  );
});
