import { expect, test } from "vitest";
import { addTyped, suggestions } from "./token-match.ts";

const countries = [
  { value: "BE", label: "Belgium" },
  { value: "NL", label: "Netherlands" },
  { value: "LU", label: "Luxembourg" },
  { value: "UA", label: "Ukraine" },
];

test("what is chosen is not offered again, and beginnings come first", () => {
  expect(suggestions(countries, ["BE"], "u").map((option) => option.value)).toEqual(["UA", "LU"]);
  expect(suggestions(countries, ["BE"], "").map((option) => option.value)).toEqual(["NL", "LU", "UA"]);
});

test.each([
  ["a label becomes its value", ["BE"], "netherlands", false, ["BE", "NL"]],
  ["a pasted list is cut and nothing is there twice", ["BE"], "nl, Belgium;LU\nLU", false, ["BE", "NL", "LU"]],
  ["an unknown word is refused where the list is closed", [], "Atlantis", false, []],
  ["and kept as typed where text is free", [], "benelux-food , 2.5", true, ["benelux-food", "2.5"]],
  ["blanks add nothing", ["BE"], " , ", true, ["BE"]],
])("%s", (_guarantee, chosen, typed, isFree, expected) => {
  expect(addTyped(chosen, typed, countries, isFree)).toEqual(expected);
});
