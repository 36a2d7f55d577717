import { expect, test } from "vitest";
import type { AccountFacts } from "./account-facts.ts";
import { inherit } from "./inherit.ts";

const account = (owner: string | null, other: string): AccountFacts => ({
  id: "acc",
  externalId: null,
  name: "Northwind",
  domain: null,
  class: "customer",
  ownerRepId: owner,
  matchedBy: { how: "domain", value: "northwind.example" },
  parent: { id: "top", name: "Group", class: "customer", ownerRepId: owner },
  team: [{ role: "csm", repId: other }],
});

test("whatever was somebody's is their successor's, and what was others' stays", () => {
  const verdict = { previousOwnerId: "ana", companyOwnerId: "ben", account: account("ana", "ana") };
  expect(inherit(verdict, { from: "ana", to: "zoe" })).toEqual({
    previousOwnerId: "zoe",
    companyOwnerId: "ben",
    account: account("zoe", "zoe"),
  });
  expect(inherit(verdict, { from: "ben", to: "zoe" })).toEqual({ ...verdict, companyOwnerId: "zoe" });
});

test("without a successor it is nobody's, and the role on the team is open", () => {
  const verdict = { previousOwnerId: null, companyOwnerId: "ana", account: account("ana", "ana") };
  expect(inherit(verdict, { from: "ana", to: null })).toEqual({
    previousOwnerId: null,
    companyOwnerId: null,
    account: { ...account(null, "ana"), team: [] },
  });
});
