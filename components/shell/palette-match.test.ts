import { expect, test } from "vitest";
import { matching } from "./palette-match.ts";

const places = [
  { label: "Inbox" },
  { label: "Insights" },
  { label: "Fairness", note: "Insights" },
  { label: "Tomás Rivera", note: "Aguas del Sur" },
];

test.each([
  ["nothing typed shows everything in order", "", ["Inbox", "Insights", "Fairness", "Tomás Rivera"]],
  ["the beginning of a word finds it, labels first", "ins", ["Insights", "Fairness"]],
  ["accents need not be typed", "tomas", ["Tomás Rivera"]],
  ["all words must be there, in any order", "sur tom", ["Tomás Rivera"]],
  ["the middle of a word does not count", "box", []],
])("%s", (_guarantee, query, expected) =>
  expect(matching(places, query).map((place) => place.label)).toEqual(expected),
);
