import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze, submissionOf } from "./lead-fixtures.ts";
import { readSubmission } from "./submission.ts";

function problemsOf(json: unknown): [string, string][] {
  const reading = readSubmission(deepFreeze(json));
  return reading.ok ? [] : reading.problems.map(({ pointer, code }) => [pointer, code]);
}

function submitted(json: unknown) {
  const reading = readSubmission(deepFreeze(json));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.submission;
}

describe("a lead is taken", () => {
  test.each([
    ["with an e-mail alone", { email: " ana@acme.com " }, { email: "ana@acme.com" }],
    ["with a phone alone, even as a number", { phone: 4155552671 }, { phone: "4155552671" }],
    ["with an external id alone", { external_id: "olist-1" }, { external_id: "olist-1" }],
    [
      "with numbers where people write numbers",
      { email: "a@b.co", postal_code: 10115, employees: 51, revenue: 1.5 },
      { email: "a@b.co", postal_code: "10115", employees: "51", revenue: "1.5" },
    ],
    [
      "with blanks and nulls, which count as missing",
      { email: "a@b.co", phone: "  ", country: null, product_interest: ["", null] },
      { email: "a@b.co" },
    ],
    [
      "with one product as text",
      { email: "a@b.co", product_interest: "Pumps" },
      { email: "a@b.co", product_interest: ["Pumps"] },
    ],
    [
      "with values no list knows",
      { email: "a@b.co", country: "Atlantis", type: "???" },
      { email: "a@b.co", country: "Atlantis", type: "???" },
    ],
    ["as a test", { email: "a@b.co", test: true }, { email: "a@b.co", test: true }],
    ["with null objects", { email: "a@b.co", fields: null, consent: null, attribution: null }, { email: "a@b.co" }],
  ])("%s", (_guarantee, json, parts) => expect(submitted(json)).toEqual(submissionOf(parts)));

  test("unknown keys are kept beside the custom fields, which win where both name the same", () => {
    const { fields } = submitted({
      email: "a@b.co",
      budget: "10k",
      plan: "old",
      fields: { plan: "new", deep: { x: [1] } },
    });
    expect(fields).toEqual({ budget: "10k", plan: "new", deep: { x: [1] } });
  });
});

describe("a lead is refused", () => {
  test.each([
    ["when it is no object", [1], [["", "not_an_object"]]],
    ["when it is null", null, [["", "not_an_object"]]],
    ["when it is text", "ana@acme.com", [["", "not_an_object"]]],
    ["without identity", { first_name: "Ana" }, [["", "missing_identity"]]],
    ["when every identity is blank", { email: " ", phone: "", external_id: null }, [["", "missing_identity"]]],
    ["for an e-mail that is none", { email: "ana(at)acme.com" }, [["/email", "invalid_email"]]],
    ["for an e-mail of the wrong type, without asking for another identity", { email: 7 }, [["/email", "wrong_type"]]],
    [
      "for every bad field at once, in the order of the fields",
      { email: "nope", first_name: 1, country: ["US"], test: "yes", fields: [], consent: "yes" },
      [
        ["/email", "invalid_email"],
        ["/first_name", "wrong_type"],
        ["/country", "wrong_type"],
        ["/consent", "wrong_type"],
        ["/fields", "wrong_type"],
        ["/test", "wrong_type"],
      ],
    ],
    [
      "for one product that is no text",
      { email: "a@b.co", product_interest: ["CRM", 2] },
      [["/product_interest/1", "wrong_type"]],
    ],
    ["for products that are no list", { email: "a@b.co", product_interest: {} }, [["/product_interest", "wrong_type"]]],
    ["for a phone that is a list", { phone: [1] }, [["/phone", "wrong_type"]]],
    ["for an external id too long to look up", { external_id: "x".repeat(501) }, [["/external_id", "too_long"]]],
    ["for poison, before anything else", { email: "nope", note: "\u0000" }, [["/note", "control_character"]]],
  ])("%s", (_guarantee, json, expected) => expect(problemsOf(json)).toEqual(expected));

  test("each problem says in a sentence what would be right", () => {
    const reading = readSubmission({ email: "nope", test: 1, product_interest: [{}], employees: {} });
    expect(reading.ok ? [] : reading.problems.map(({ message }) => message)).toEqual([
      "email must be an email address.",
      "employees must be text or a number.",
      "product_interest.0 must be text.",
      "test must be true or false.",
    ]);
  });
});

const KNOWN = ["email", "phone", "external_id", "employees", "product_interest", "fields", "test", "other"];

test("reading never throws, and a lead is either taken or refused with a reason", () => {
  const anyLead = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...KNOWN), fc.jsonValue()));
  fc.assert(
    fc.property(anyLead, (json) => {
      const reading = readSubmission(deepFreeze(json));
      expect(reading.ok || reading.problems.length > 0).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
