import { expect, test } from "vitest";
import type { AccountFacts } from "../identify/account-facts.ts";
import type { Target } from "./rule.ts";
import { waitsFor } from "./waits-for.ts";

const account = (ownerRepId: string | null, more: Partial<AccountFacts> = {}): AccountFacts => ({
  id: "a",
  externalId: null,
  name: "Northwind",
  domain: "northwind.example",
  class: "customer",
  ownerRepId,
  matchedBy: { how: "domain", value: "northwind.example" },
  ...more,
});
const byAccount: Target = { kind: "accountOwner", ifUnavailable: "hold" };
const bySales: Target = { kind: "accountTeam", role: "ae", ifUnavailable: "hold" };
const byName: Target = { kind: "rep", id: "ana", ifUnavailable: "hold" };
const team = (repId: string) => ({ team: [{ role: "ae" as const, repId }] });

test.each<[string, Target[], AccountFacts | null, AccountFacts | null, string]>([
  ["the account's owner of today", [byAccount], account("ana"), account("ben"), "ben"],
  ["the same owner", [byAccount], account("ana"), account("ana"), "ana"],
  ["the former owner where the account has none any more", [byAccount], account("ana"), account(null), "ana"],
  ["the former owner where the account is gone", [byAccount], account("ana"), null, "ana"],
  [
    "whoever has the role today",
    [byAccount, bySales],
    account("cleo", team("ana")),
    account("cleo", team("ben")),
    "ben",
  ],
  ["a rep whom the rule names, whosever the account is", [byName, byAccount], account("ana"), account("ben"), "ana"],
])("a held lead waits for %s", (_guarantee, targets, was, is, expected) =>
  expect(waitsFor({ repId: "ana", targets, was, is })).toBe(expected),
);
