import { expect, test } from "vitest";
import { chosenRows } from "./rates.ts";
import { rowOf, tableLeads, tableRows } from "./table.ts";
import { situationsOf, worldOf } from "./world.ts";

const SIZE = { countries: 4, products: 3, bands: 5 };

test("rows are all combinations, and bands of employees neither overlap nor leave a gap", () => {
  const rows = tableRows(SIZE);
  expect(rows).toHaveLength(60);
  expect(rows.slice(0, 5).map(({ min, max }) => [min, max])).toEqual([
    [1, 2_000],
    [2_001, 4_000],
    [4_001, 6_000],
    [6_001, 8_000],
    [8_001, 10_000],
  ]);
});

test("decide chooses the row that a plain reading of the table finds, for every lead", () => {
  const rows = tableRows(SIZE);
  const leads = tableLeads(SIZE, 500, 7);
  expect(chosenRows(situationsOf(worldOf(rows), leads))).toEqual(leads.map((lead) => rowOf(rows, lead)));
});

test("some leads lack a field and some have values of no row", () => {
  const leads = tableLeads(SIZE, 2_000, 7);
  expect(leads.filter((lead) => Object.values(lead).includes(null)).length).toBeGreaterThan(20);
  expect(new Set(leads.map(({ country }) => country)).size).toBeGreaterThan(SIZE.countries + 1);
});
