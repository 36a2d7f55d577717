import { expect, test } from "vitest";
import { deepFreeze } from "../lead/lead-fixtures.ts";
import { findCompanyLead, type OwnedLead } from "./same-company.ts";

const DAY = 86_400_000;
const NOW = 100 * DAY;
const owned = (leadId: string, daysAgo: number, parts: Partial<OwnedLead> = {}): OwnedLead =>
  deepFreeze({
    leadId,
    companyDomain: "acme.com",
    ownerRepId: `owner of ${leadId}`,
    isOwnerActive: true,
    assignedAt: NOW - daysAgo * DAY,
    ...parts,
  });

test.each([
  ["the lead of the same company", [owned("a", 3)], "a"],
  ["the latest assigned of several", [owned("a", 3), owned("b", 1), owned("c", 2)], "b"],
  ["the smaller id of two assigned at once", [owned("b", 1), owned("a", 1)], "a"],
  ["one assigned exactly 30 days ago", [owned("a", 30)], "a"],
  ["none older than 30 days", [owned("a", 30.001)], null],
  [
    "an active owner's before a later one whose owner has left",
    [owned("a", 5), owned("b", 1, { isOwnerActive: false })],
    "a",
  ],
  ["none of another company", [owned("a", 1, { companyDomain: "other.com" })], null],
  ["none of people without a company", [owned("a", 1, { companyDomain: null })], null],
  ["nobody's where there is none", [], null],
])("%s decides the owner", (_guarantee, leads, leadId) => {
  expect(findCompanyLead({ companyDomain: "acme.com" }, deepFreeze(leads), NOW)?.leadId ?? null).toBe(leadId);
});

test("two people of unknown companies are not of the same company", () => {
  expect(findCompanyLead({ companyDomain: null }, [owned("a", 1, { companyDomain: null })], NOW)).toBeNull();
});

test("a workspace can look back over fewer days", () => {
  expect(findCompanyLead({ companyDomain: "acme.com" }, [owned("a", 8)], NOW, 7)).toBeNull();
});
