import { expect, test } from "vitest";
import { slugProblem } from "#server/core/reserved-slugs.ts";
import { slugCandidates } from "./workspace-slug.ts";

test.each([
  ["a plain name is its own address", "Northwind Sample", "northwind-sample"],
  ["accents and signs become plain letters", "Müller & Söhne GmbH", "muller-sohne-gmbh"],
  ["a name that is reserved gets a number", "Settings", "settings-2"],
  ["a name that is too short gets a number", "X", "x-2"],
  ["a name without Latin letters still gets an address", "株式会社", "team-k4t9"],
  ["a very long name is cut", "a".repeat(120), "a".repeat(34)],
])("%s", (_guarantee, company, best) => {
  const candidates = slugCandidates(company, "k4t9");
  expect(candidates[0]).toBe(best);
  expect(candidates.filter((slug) => slugProblem(slug) !== null)).toEqual([]);
});
