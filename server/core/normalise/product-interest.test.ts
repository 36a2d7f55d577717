import { expect, test } from "vitest";
import { deepFreeze } from "../lead/lead-fixtures.ts";
import { toProductInterest } from "./product-interest.ts";

const CATALOGUE = deepFreeze([
  { value: "Pumps", synonyms: ["pump", "water pumps"] },
  { value: "Valves", synonyms: [] },
  { value: "Filters, industrial", synonyms: ["industrial filter"] },
  { value: "C++ toolkit", synonyms: ["C++"] },
]);

test.each([
  ["a value", ["Pumps"], ["Pumps"], []],
  ["a synonym in any case", [" WATER Pumps"], ["Pumps"], []],
  ["two words for one product count once", ["pump", "Pumps"], ["Pumps"], []],
  ["one text with several products", ["pump; valves"], ["Pumps", "Valves"], []],
  ["commas between known products", ["pump, valves"], ["Pumps", "Valves"], []],
  ["a comma that belongs to the name", ["Filters, industrial"], ["Filters, industrial"], []],
  ["a comma in something unknown", ["Hoses, long"], ["Hoses, long"], ["Hoses, long"]],
  ["signs that tell products apart", ["C++"], ["C++ toolkit"], []],
  ["an unknown product is kept and named", ["Pumps", "Hoses"], ["Pumps", "Hoses"], ["Hoses"]],
  ["a placeholder is nothing", ["Please select"], [], []],
  ["nothing", [], [], []],
  ["separators alone", [" ; ; "], [], []],
])("%s", (_guarantee, sent, values, unknown) => {
  expect(toProductInterest(deepFreeze(sent), CATALOGUE)).toEqual({ values, unknown });
});

test("a workspace without a list knows every product", () => {
  expect(toProductInterest(["Hoses, long", "Pumps"], [])).toEqual({ values: ["Hoses, long", "Pumps"], unknown: [] });
});
