import { expect, test } from "vitest";
import { CATCH_ALL, type CaseRule, toRule } from "../cases/case.ts";
import type { Condition } from "../conditions/condition.ts";
import { describeCondition, missingValueNote, plainText } from "./describe-condition.ts";
import { describeDates, describeRule } from "./describe-rule.ts";

const NAMES = {
  reps: { greta: "Greta Lindholm" },
  pools: { emea: "EMEA mid-market" },
  queues: { review: "Technical review" },
  rules: {},
};

test.each<[Condition, string]>([
  [{ all: [] }, "Everything"],
  [{ fact: "lead.country", op: "equals", value: "US" }, "Country is United States"],
  [{ fact: "lead.country", op: "in", value: ["NL", "BE", "LU"] }, "Country is Netherlands, Belgium or Luxembourg"],
  [
    { not: { fact: "lead.type", op: "in", value: ["content", "newsletter"] } },
    "Lead type is not Content or Newsletter",
  ],
  [{ fact: "lead.employees", op: "range", value: { min: 250, max: 2000 } }, "Employees between 250 and 2,000"],
  [{ fact: "lead.employees", op: "range", value: { min: null, max: 249 } }, "Employees at most 249"],
  [{ fact: "lead.employees", op: "range", value: { min: 2000, max: null } }, "Employees 2,000 or more"],
  [{ not: { fact: "lead.employees", op: "range", value: { min: 2000, max: null } } }, "Employees not 2,000 or more"],
  [{ fact: "lead.city", op: "isEmpty", value: true }, "City is empty"],
  [{ not: { fact: "lead.city", op: "isEmpty", value: true } }, "City is not empty"],
  [{ fact: "account.hasOwner", op: "equals", value: true }, "Account has an owner"],
  [{ fact: "account.hasOwner", op: "equals", value: false }, "Account has an owner: no"],
  [{ fact: "lead.fields.team_size", op: "equals", value: 5 }, "Team size is 5"],
  [
    {
      any: [
        { fact: "lead.city", op: "startsWith", value: "Bam" },
        {
          all: [
            { fact: "lead.jobTitle", op: "contains", value: "head" },
            { fact: "lead.company", op: "matches", value: "*GmbH" },
          ],
        },
      ],
    },
    "City starts with Bam or (job title contains head and company matches *GmbH)",
  ],
  [
    {
      not: {
        any: [
          { fact: "lead.city", op: "equals", value: "A" },
          { fact: "lead.city", op: "equals", value: "B" },
        ],
      },
    },
    "Not (city is A or city is B)",
  ],
])("%j reads “%s”", (condition, text) => expect(plainText(describeCondition(condition))).toBe(text));

const NOON = Date.parse("2026-12-01T09:00:00Z");
const DAY = Date.parse("2026-12-01T00:00:00Z");
test.each<[string, Condition, string]>([
  [
    "an instant",
    { fact: "lead.occurredAt", op: "range", value: { min: NOON, max: null } },
    "Occurred at 1 Dec 2026, 18:00 or later",
  ],
  [
    "two instants",
    { fact: "lead.occurredAt", op: "range", value: { min: DAY, max: NOON } },
    "Occurred at between 1 Dec 2026, 09:00 and 1 Dec 2026, 18:00",
  ],
  [
    "a day, which begins on no clock",
    { fact: "opportunity.closesOn", op: "range", value: { min: null, max: DAY } },
    "Opportunity close date 1 Dec 2026 or earlier",
  ],
  [
    "a day's hour as it was set",
    { fact: "opportunity.closesOn", op: "range", value: { min: NOON, max: null } },
    "Opportunity close date 1 Dec 2026, 09:00 or later",
  ],
  ["a date", { fact: "clock.date", op: "range", value: { min: 20261201, max: null } }, "Date 1 Dec 2026 or later"],
])("on the workspace's clock: %s", (_what, condition, text) => {
  expect(plainText(describeCondition(condition, { timeZone: "Asia/Tokyo" }))).toBe(text);
});

const WHEN: Condition = {
  all: [
    { fact: "lead.country", op: "equals", value: "US" },
    { fact: "lead.employees", op: "range", value: { min: 250, max: 2000 } },
  ],
};
const TO_POOL: CaseRule = {
  id: "r",
  section: "territory",
  when: WHEN,
  action: { targets: [{ kind: "pool", id: "emea", ifUnavailable: "hold" }] },
};

test.each<[CaseRule, string]>([
  [
    TO_POOL,
    "Country is United States and employees between 250 and 2,000 → pool EMEA mid-market, hold when nobody is eligible",
  ],
  [CATCH_ALL, "Everything else → Greta Lindholm, even when away"],
  [
    {
      ...TO_POOL,
      when: { all: [] },
      action: {
        targets: [
          { kind: "accountOwner", ifUnavailable: "tryNext" },
          { kind: "queue", id: "review" },
        ],
        priority: "P1",
      },
    },
    "Everything → account owner, else queue Technical review, P1",
  ],
  [{ ...TO_POOL, when: { all: [] }, action: { disposition: "disqualified" } }, "Everything → disqualify"],
  [
    { ...TO_POOL, when: { all: [] }, action: { tags: ["benelux"], exceptionType: "technical_review" } },
    "Everything → mark: tag benelux, raise technical review",
  ],
  [
    { ...TO_POOL, when: { all: [] }, action: { exceptionType: "partner_confirmation", reviewerRepId: "greta" } },
    "Everything → mark: raise partner confirmation for Greta Lindholm",
  ],
  [
    {
      ...TO_POOL,
      when: { all: [] },
      action: { targets: [{ kind: "rep", id: "who", ifUnavailable: "tryNext" }], replacesOwner: true },
    },
    "Everything → somebody who has left, replaces the owner",
  ],
])("a rule reads as a person would say it: %#", (rule, text) => {
  expect(plainText(describeRule(toRule(rule), NAMES))).toBe(text);
});

test("names can be set apart and linked", () => {
  expect(describeRule(toRule(TO_POOL), NAMES)).toContainEqual({ text: "EMEA mid-market", is: "pool", id: "emea" });
  expect(describeCondition(WHEN)).toContainEqual({ text: "2,000", is: "value" });
});

test("under a not the editor says which leads are left out", () => {
  expect(missingValueNote({ not: { fact: "lead.country", op: "equals", value: "US" } })).toBe(
    "A lead without country does not match.",
  );
  expect(missingValueNote({ fact: "lead.country", op: "equals", value: "US" })).toBeNull();
  expect(missingValueNote({ not: { fact: "lead.country", op: "isEmpty", value: true } })).toBeNull();
});

test.each([
  [null, null, "Europe/Berlin", ""],
  ["2026-12-01T00:00:00Z", null, "UTC", "from 1 Dec 2026, 00:00"],
  ["2026-11-30T23:00:00Z", "2027-07-01T22:00:00Z", "Europe/Berlin", "from 1 Dec 2026, 00:00 until 2 Jul 2027, 00:00"],
])("a rule from %s until %s is told on the clock of %s", (from, to, timeZone, expected) => {
  const at = (iso: string | null) => (iso === null ? null : Date.parse(iso));
  expect(describeDates({ effective: { from: at(from), to: at(to) } }, timeZone)).toBe(expected);
});
