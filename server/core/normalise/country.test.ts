import { expect, test } from "vitest";
import { toCountryCode } from "./country.ts";

test.each([
  [
    "US",
    [
      "us",
      "USA",
      "U.S.",
      "U. S. A.",
      "United States",
      "united states of america",
      "the United States",
      "US of A",
      "Estados Unidos",
      "Vereinigte Staaten von Amerika",
    ],
  ],
  [
    "GB",
    ["UK", "U.K.", "Great Britain", "england", "Scotland", "United Kingdom", "Royaume-Uni", "Vereinigtes Königreich"],
  ],
  ["DE", ["Germany", "Deutschland", "DEU", "allemagne", "Alemania", "ドイツ"]],
  ["BR", ["Brasil", "Brazil", "BRA", "Brésil"]],
  ["NL", ["Holland", "The Netherlands", "Niederlande"]],
  ["KR", ["Korea", "South Korea", "Republic of Korea", "대한민국"]],
  ["CZ", ["Czech Republic", "Czechia", "Tschechien"]],
  ["AE", ["UAE", "United Arab Emirates"]],
  ["TT", ["Trinidad & Tobago", "Trinidad and Tobago"]],
  ["LC", ["Saint Lucia", "St. Lucia"]],
  ["CI", ["Côte d'Ivoire", "Ivory Coast"]],
  ["GR", ["Greece", "EL"]],
  ["TR", ["Türkiye", "Turkey"]],
  ["CD", ["DR Congo"]],
  ["NE", ["Niger"]],
  ["NG", ["Nigeria"]],
])("%s is what %j mean", (code, texts) => expect(texts.map(toCountryCode)).toEqual(texts.map(() => code)));

test.each(["Congo", "Atlantis", "Europe", "", "-", "XX", "EU", "12", "a".repeat(10_000)])(
  "%j means no single country",
  (text) => expect(toCountryCode(text)).toBeNull(),
);
