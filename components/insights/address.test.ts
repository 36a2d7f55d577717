import { expect, test } from "vitest";
import { insightsHref, readInsightFilter } from "./address.ts";

const rep = "01a20137-9328-7381-8330-ad6023593283";

test("a filter comes back from its address as it was", () => {
  const filter = { from: "2026-10-19", to: "2026-11-17", source: "a & b", rule: "none", priority: "P1", rep } as const;
  const address = new URL(insightsHref("acme", "/quality", filter), "http://localhost");
  expect(address.pathname).toBe("/acme/insights/quality");
  expect(readInsightFilter(address.searchParams)).toEqual(filter);
});

test("what cannot be read filters nothing", () =>
  expect(readInsightFilter(new URLSearchParams("rep=ana&priority=P9&from=2026-02-30&pool=none"))).toEqual({
    pool: "none",
  }));

test("no filter is the plain address", () => expect(insightsHref("acme", "", {})).toBe("/acme/insights"));
