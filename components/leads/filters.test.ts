import { expect, test } from "vitest";
import { leadsHref, readLeadFilter } from "./filters.ts";

const rep = "01a20137-9328-7381-8330-ad6023593283";

test("a filter comes back from its address as it was", () => {
  const filter = {
    q: "hall & sons",
    owner: "none",
    had: rep,
    ruleset: 18,
    priority: "P1",
    sla: "late",
    from: "2026-10-19",
    to: "2026-11-17",
  } as const;
  const address = new URL(leadsHref("acme", filter), "http://localhost");
  expect(address.pathname).toBe("/acme/leads");
  expect(readLeadFilter(address.searchParams)).toEqual(filter);
});

test("what cannot be read filters nothing, and the rest still holds", () => {
  const search = new URLSearchParams("owner=ana&priority=P9&ruleset=x&from=2026-13-40&status=held&unknown=1&q=%20");
  expect(readLeadFilter(search)).toEqual({ status: "held" });
});

test("no filter is the plain address", () => expect(leadsHref("acme", {})).toBe("/acme/leads"));
