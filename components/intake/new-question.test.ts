import { expect, test } from "vitest";
import { moved, ownQuestion, readOptions, writeOptions } from "./new-question.ts";

test("choices are read a line each, with words of their own after a bar", () => {
  expect(readOptions("quote | A quote\n\n  Something else  \n|x")).toEqual([
    { value: "quote", label: "A quote" },
    { value: "Something else", label: "Something else" },
  ]);
});

test("choices are written as they are read", () => {
  const text = "quote | A quote\nOther";
  expect(writeOptions(readOptions(text))).toBe(text);
});

test.each([
  ["down", 0, 1, ["b", "a", "c"]],
  ["up", 2, 1, ["a", "c", "b"]],
  ["to the end", 0, 2, ["b", "c", "a"]],
  ["nowhere", 1, 1, ["a", "b", "c"]],
])("an entry is moved %s", (_where, from, to, expected) => expect(moved(["a", "b", "c"], from, to)).toEqual(expected));

test("a question of one's own takes the first free name", () => {
  expect(ownQuestion(["email", "fields.question_1"]).name).toBe("fields.question_2");
});
