import fc from "fast-check";
import { expect, test } from "vitest";
import { toRule } from "../cases/case.ts";
import type { AccountFacts } from "../identify/account-facts.ts";
import { leadOf } from "../lead/lead-fixtures.ts";
import { variantOf } from "./split.ts";

const ruleOf = (id: string, shares: readonly number[]) =>
  toRule({
    id,
    section: "territory",
    when: { all: [] },
    action: { split: shares.map((share, at) => ({ name: `V${at}`, share, targets: [] })) },
  });
const at = (companyDomain: string | null, emailKey: string | null = null, leadId = "lead-1") => ({
  leadId,
  lead: leadOf({ companyDomain, emailKey }),
  verdict: { account: null },
});

test("the same company has the same variant, whoever writes; without a company the person, then the lead decides", () => {
  const rule = ruleOf("ab", [50, 50]);
  fc.assert(
    fc.property(fc.domain(), fc.string(), fc.string(), (domain, one, other) => {
      expect(variantOf(rule, at(domain, one, other))).toBe(variantOf(rule, at(domain, other, one)));
      expect(variantOf(rule, at(null, domain, one))).toBe(variantOf(rule, at(null, domain, other)));
      expect(variantOf(rule, at(null, null, one))).toBe(variantOf(rule, at(null, null, one)));
    }),
    { seed: 20_261_127 },
  );
});

test("every domain of an account has the variant of its first one, also from before it was an account", () => {
  const rule = ruleOf("ab", [50, 50]);
  fc.assert(
    fc.property(fc.domain(), fc.domain(), (first, other) => {
      const account = { ...at(other), verdict: { account: { companyKey: first } as AccountFacts } };
      expect(variantOf(rule, account)).toBe(variantOf(rule, at(first)));
    }),
    { seed: 20_261_201 },
  );
});

test("companies are shared out as the shares say, within 1.5 points over 20,000 companies", () => {
  const rule = ruleOf("shares", [10, 30, 60]);
  const counts = [0, 0, 0];
  for (let n = 0; n < 20_000; n++) {
    const variant = variantOf(rule, at(`company-${n}.example`)) ?? 0;
    counts[variant] = (counts[variant] ?? 0) + 1;
  }
  const percent = counts.map((count) => count / 200);
  expect(Math.abs((percent[0] ?? 0) - 10)).toBeLessThan(1.5);
  expect(Math.abs((percent[1] ?? 0) - 30)).toBeLessThan(1.5);
  expect(Math.abs((percent[2] ?? 0) - 60)).toBeLessThan(1.5);
});

test("a larger share keeps the companies it had, and two rules split independently", () => {
  const companies = Array.from({ length: 2_000 }, (_, n) => at(`company-${n}.example`));
  const before = companies.filter((one) => variantOf(ruleOf("grow", [20, 80]), one) === 0);
  expect(before.every((one) => variantOf(ruleOf("grow", [40, 60]), one) === 0)).toBe(true);
  const both = before.filter((one) => variantOf(ruleOf("other", [50, 50]), one) === 0).length;
  expect(both / before.length).toBeGreaterThan(0.4);
  expect(both / before.length).toBeLessThan(0.6);
});
