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

test.each([
  ["its own domain", "acme.com", { ...ACME, matchedBy: { how: "domain", value: "acme.com" } }],
  ["an alias domain, and says by which", "acme.de", { ...ACME, matchedBy: { how: "alias", value: "acme.de" } }],
  ["no other domain", "acme.org", null],
  ["nothing where the lead has no company domain", null, null],
])("an account is found by %s", (_guarantee, companyDomain, account) => {
  expect(matchAccount({ companyDomain }, BY_DOMAIN)).toEqual(account);
});
