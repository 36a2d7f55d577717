import { expect, test } from "vitest";
import { deepFreeze } from "../lead/lead-fixtures.ts";
import { type AccountAtDomain, matchAccount } from "./match-account.ts";

const ACME = {
  id: "1",
  externalId: "crm-1",
  name: "Acme",
  domain: "acme.com",
  class: "customer",
  ownerRepId: "ana",
} as const;
const BY_DOMAIN = deepFreeze(
  new Map<string, AccountAtDomain>([
    ["acme.com", { ...ACME, isAlias: false }],
    ["acme.de", { ...ACME, isAlias: true }],
  ]),
);

test("the company's key is told where it is another domain than the one that matched", () => {
  const known = new Map<string, AccountAtDomain>([
    ["acme.com", { ...ACME, isAlias: false, companyKey: "acme.com" }],
    ["acme.de", { ...ACME, isAlias: true, companyKey: "acme.com" }],
  ]);
  expect(matchAccount({ companyDomain: "acme.de" }, known)?.companyKey).toBe("acme.com");
  expect(matchAccount({ companyDomain: "acme.com" }, known)).not.toHaveProperty("companyKey");
});

test.each([
  ["its own domain", "acme.com", { ...ACME, matchedBy: { how: "domain", value: "acme.com" } }],
  ["an alias domain, and says by which", "acme.de", { ...ACME, matchedBy: { how: "alias", value: "acme.de" } }],
  ["no other domain", "acme.org", null],
  ["nothing where the lead has no company domain", null, null],
])("an account is found by %s", (_guarantee, companyDomain, account) => {
  expect(matchAccount({ companyDomain }, BY_DOMAIN)).toEqual(account);
});
