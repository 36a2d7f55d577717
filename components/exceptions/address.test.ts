import { expect, test } from "vitest";
import { exceptionsHref, questionOf, readAddress } from "./address.ts";

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
