import { expect, test } from "vitest";
import { remember } from "./remember.ts";

test("the work is done once for a text, also when the answer is nothing", () => {
  const asked: string[] = [];
  const answer = remember((text) => {
    asked.push(text);
    return text === "none" ? undefined : text.length;
  });
  expect([answer("abc"), answer("none"), answer("abc"), answer("none")]).toEqual([3, undefined, 3, undefined]);
  expect(asked).toEqual(["abc", "none"]);
});

test("however many texts come, the answers stay right", () => {
  const length = remember((text) => text.length);
  const texts = Array.from({ length: 12_000 }, (_, index) => "x".repeat(index % 7) + index);
  expect(texts.map(length)).toEqual(texts.map((text) => text.length));
});
