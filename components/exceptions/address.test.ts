import { expect, test } from "vitest";
import { exceptionsHref, exceptionTabs, questionOf, readAddress } from "./address.ts";

const ID = "01a2016c-341f-77db-a73b-6ce884da5566";
const of = (text: string) => readAddress(new URLSearchParams(text));

test("an address is read as it was written", () => {
  const address = { tab: "resolved", type: "unmatched", owner: ID, openId: ID } as const;
  expect(of(exceptionsHref("acme", address).split("?")[1] ?? "")).toEqual(address);
  expect(exceptionsHref("acme", { tab: "open" })).toBe("/acme/exceptions");
});

test("what cannot be read filters nothing", () => {
  expect(of("tab=x&type=y&owner=z&x=1")).toEqual({ tab: "open", type: null, owner: null, openId: null });
});

test("mine are the open ones that the reader looks after, whatever owner the address names", () => {
  expect(questionOf({ ...of("tab=mine"), owner: "other" }, ID)).toEqual({ state: "open", owner: ID });
  expect(questionOf(of(`type=override&owner=${ID}`), null)).toEqual({ state: "open", type: "override", owner: ID });
});

test("credits stand among the tabs, with their count, for those who approve them only", () => {
  const counts = { open: 3, mine: 1, resolved: 0, ignored: 0, openByType: [], types: [], owners: [] };
  const labels = (repId: string | null, credits: number | null) =>
    exceptionTabs("acme", repId, { ...counts, credits }).map(({ label, count }) => `${label} ${count}`);
  expect(labels(ID, 2)).toEqual(["Open 3", "Mine 1", "Credits 2", "Resolved 0", "Ignored 0"]);
  expect(labels(null, 0)).toEqual(["Open 3", "Credits 0", "Resolved 0", "Ignored 0"]);
  expect(labels(ID, null)).toEqual(["Open 3", "Mine 1", "Resolved 0", "Ignored 0"]);
});
