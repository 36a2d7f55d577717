import { expect, test } from "vitest";
import { newRule } from "./edit-rules.ts";
import { streamOf } from "./stream.ts";

const rules = [newRule("g", "guards", null), newRule("t", "territory", null), newRule("rest", "catchAll", null)];

test("every lead is decided somewhere and the stream ends empty", () => {
  const stream = streamOf(rules, { byRule: { g: 10, t: 60, rest: 20 }, proposed: { nurture: 8, disqualified: 2 } });
  expect([stream.total, stream.mostOfOneRule]).toEqual([100, 60]);
  expect(
    stream.sections.map(({ section, reached, decided, proposed }) => [section, reached, decided, proposed]),
  ).toEqual([
    ["guards", 100, 10, 0],
    ["ownership", 90, 0, 0],
    ["exceptions", 90, 0, 0],
    ["territory", 90, 60, 10],
    ["catchAll", 20, 20, 0],
  ]);
  expect(stream.sections[3]?.rules[0]).toMatchObject({ place: 2, leads: 60, before: 80, after: 20 });
  expect(stream.sections[4]?.rules[0]).toMatchObject({ before: 20, after: 0 });
});

test("without leads the stream is empty and nothing divides by zero", () => {
  expect(streamOf(rules, { byRule: {}, proposed: { nurture: 0, disqualified: 0 } })).toMatchObject({
    total: 0,
    mostOfOneRule: 1,
  });
});
