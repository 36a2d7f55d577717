import { describe, expect, test } from "vitest";
import { ORDINARY_LEAD } from "../cases/case.ts";
import { amend, canAmend, readProductsAgain } from "../normalise/amend.ts";
import { type CauseFacts, causeOf } from "./cause.ts";
import { EXCEPTION_TYPES } from "./exception-type.ts";
import { resolutionsOf } from "./resolution.ts";

const FACTS: CauseFacts = {
  type: "unmatched",
  field: null,
  detail: {},
  raws: [],
  ruleName: "EMEA",
  poolName: null,
  ownerName: "Greta",
  formName: null,
  names: new Map([
    ["a", "Ana"],
    ["b", "Ben"],
    ["p", "Priya"],
  ]),
};

test.each<[Partial<CauseFacts>, string]>([
  [{}, "No rule found anybody for it; Greta has it meanwhile."],
  [{ detail: { cause: "hop_limit", moves: 3 } }, "It was given back 3 times and now waits for a person to place it."],
  [
    { type: "missing_field", field: "lead.country" },
    "Country is missing, so rule “EMEA” could not tell whether it fits.",
  ],
  [
    { type: "missing_field", field: "lead.fields.plan_size", ruleName: null },
    "Plan size is missing, so a rule could not tell whether it fits.",
  ],
  [
    { type: "unknown_value", field: "lead.productInterest", raws: ["x", "y"] },
    "Product interest “x” and “y” map to nothing that is known.",
  ],
  [{ type: "no_eligible_rep", poolName: "EMEA" }, "Nobody in the pool EMEA can take it."],
  [{ type: "no_eligible_rep", detail: { repId: "a" } }, "It waits for Ana, who cannot take it now."],
  [{ type: "at_capacity", poolName: "EMEA" }, "Everybody in the pool EMEA who is there has reached a limit."],
  [{ type: "held_too_long", poolName: "EMEA", detail: { hours: 24 } }, "Held for more than 24 hours by the pool EMEA."],
  [
    { type: "unclaimed", poolName: "EMEA", detail: { minutes: 5 } },
    "Offered to the pool EMEA for 5 minutes of working time, and nobody took it.",
  ],
  [
    { type: "unclaimed", poolName: "EMEA", detail: { minutes: 2, isWallClock: true } },
    "Offered to the pool EMEA for 2 minutes, and nobody took it.",
  ],
  [
    { type: "unclaimed", poolName: "EMEA", detail: { hours: 24 } },
    "Offered to the pool EMEA for 24 hours, and nobody took it.",
  ],
  [{ type: "rule_error" }, "Rule “EMEA” could not be evaluated; Greta has it meanwhile."],
  [
    { type: "replay_mismatch", detail: { outcome: "mismatch", parts: ["ownerRepId", "turns", "engine", "odd"] } },
    "Made again from what is on record, this decision comes out differently: the owner, the turn in the pool and a detail.",
  ],
  [
    { type: "replay_mismatch", detail: { outcome: "tampered", parts: [] } },
    "What is on record about this decision is not what was written when it was made.",
  ],
  [
    { type: "override", detail: { from: "a", to: "b", by: "p", reason: "wrong_region" } },
    "Priya moved it from Ana to Ben: “Wrong region”.",
  ],
  [
    { type: "override", detail: { from: null, to: "b", by: "p", reason: "language" } },
    "Priya gave it to Ben: “I do not speak their language”.",
  ],
  [
    { type: "delivery_failed", detail: { repId: "a", attempts: 5, code: "ESOCKET" } },
    "The mail to Ana could not be delivered after 5 tries: the mail server could not be reached.",
  ],
  [
    { type: "spam_doubt", formName: "Contact", detail: { reasons: ["too_fast"] } },
    "Sent through form “Contact”: it was filled in within two seconds.",
  ],
  [{ type: "parked_submission", detail: {} }, "Sent through a form: a person should look at it."],
])("%j is told as: %s", (facts, sentence) => {
  expect(causeOf({ ...FACTS, ...facts })).toBe(sentence);
});

test("every type says something and can be ignored at least", () => {
  for (const type of EXCEPTION_TYPES) {
    expect(causeOf({ ...FACTS, type, field: "lead.country" })).toMatch(/^[A-Z].*\.$/);
    expect(resolutionsOf({ type, field: null }, true).at(-1)).toBe("ignore");
  }
});

test("a value is mapped by those who keep the lists, and only where there is one", () => {
  const of = (field: string, canMap: boolean) => resolutionsOf({ type: "unknown_value", field }, canMap);
  expect(of("lead.productInterest", true)).toEqual(["map", "correct", "confirm", "ignore"]);
  expect(of("lead.productInterest", false)).toEqual(["correct", "confirm", "ignore"]);
  expect(of("lead.country", true)).toEqual(["correct", "confirm", "ignore"]);
  expect(of("lead.email", true)).toEqual(["confirm", "ignore"]);
});

describe("a value written by a person", () => {
  const none = { productInterest: [] };
  const lead = {
    ...ORDINARY_LEAD,
    issues: [
      { field: "country", code: "unknown_value", raw: "Grmany" },
      { field: "language", code: "unknown_value", raw: "?" },
    ],
  } as const;

  test("is read like any that was sent, and takes away what was said against the old one", () => {
    const amended = amend(lead, "lead.country", "Germany", none);
    expect(amended).toMatchObject({ country: "DE", provenance: { country: { raw: "Germany", rule: "by_hand" } } });
    expect(amended?.issues).toEqual([lead.issues[1]]);
    expect(lead.country).toBeNull();
  });

  test("that means nothing either is not taken", () => expect(amend(lead, "lead.country", "Grrmany", none)).toBeNull());

  test("brings its upper bound, and is read as of the lead's country", () => {
    expect(amend(lead, "lead.employees", "51-200", none)).toMatchObject({ employees: 51, employeesMax: 200 });
    expect(amend({ ...lead, country: "US" }, "lead.state", "California", none)).toMatchObject({ state: "US-CA" });
    expect(amend(lead, "lead.fields.plan", "gold", none)).toMatchObject({ fields: { plan: "gold" } });
  });

  test("is never the address, nor what identify found", () => {
    expect(["lead.email", "lead.companyDomain", "account.class"].map(canAmend)).toEqual([false, false, false]);
    expect(amend(lead, "lead.email", "x@y.example", none)).toBeNull();
  });
});

test("a product that was mapped since is known", () => {
  const list = { productInterest: [{ value: "Valves", synonyms: ["vlves"] }] };
  const lead = {
    ...ORDINARY_LEAD,
    productInterest: ["vlves", "other"],
    issues: [{ field: "productInterest", code: "unknown_value", raw: "vlves" }] as const,
  };
  expect(readProductsAgain(lead, list)).toMatchObject({
    productInterest: ["Valves", "other"],
    issues: [{ field: "productInterest", raw: "other" }],
  });
});
