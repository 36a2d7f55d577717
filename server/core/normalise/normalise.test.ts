import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NormalisedLead } from "../lead/lead.ts";
import { deepFreeze, leadOf, submissionOf } from "../lead/lead-fixtures.ts";
import { readSubmission, type Submission } from "../lead/submission.ts";
import { type Catalogue, normalise } from "./normalise.ts";

const CATALOGUE: Catalogue = deepFreeze({
  productInterest: [
    { value: "Pumps", synonyms: ["pump"] },
    { value: "Valves", synonyms: [] },
  ],
  industry: [{ value: "Manufacturing", synonyms: ["Mfg"] }],
});

test("a messy lead comes out comparable, with what it was sent as", () => {
  const sent = submissionOf({
    email: "Ana.Silva+web@ACME.co.uk",
    phone: "020 7946 0958",
    country: "England",
    employees: "51-200",
    product_interest: ["pump", "Hoses"],
    industry: "mfg",
    language: "en-GB",
    type: "Request a demo",
    occurred_at: "1970-01-02",
    fields: { budget: "10k" },
  });
  expect(normalise(sent, CATALOGUE)).toEqual(
    leadOf({
      email: "Ana.Silva+web@acme.co.uk",
      emailKey: "ana.silva@acme.co.uk",
      emailDomain: "acme.co.uk",
      companyDomain: "acme.co.uk",
      phone: "+442079460958",
      country: "GB",
      employees: 51,
      employeesMax: 200,
      productInterest: ["Pumps", "Hoses"],
      industry: "Manufacturing",
      language: "en",
      type: "demo",
      occurredAt: 86_400_000,
      fields: { budget: "10k" },
      provenance: {
        email: { raw: "Ana.Silva+web@ACME.co.uk", from: "sent", rule: "host_case" },
        companyDomain: { raw: null, from: "derived", rule: "email" },
        phone: { raw: "020 7946 0958", from: "sent", rule: "e164" },
        country: { raw: "England", from: "sent", rule: "country_name" },
        employees: { raw: "51-200", from: "sent", rule: "band" },
        productInterest: { raw: "pump; Hoses", from: "sent", rule: "synonym" },
        industry: { raw: "mfg", from: "sent", rule: "synonym" },
        language: { raw: "en-GB", from: "sent", rule: "language_name" },
        type: { raw: "Request a demo", from: "sent", rule: "synonym" },
        occurredAt: { raw: "1970-01-02", from: "sent", rule: "assumed_utc" },
      },
      issues: [{ field: "productInterest", code: "unknown_value", raw: "Hoses" }],
    }),
  );
});

describe("a value that cannot be understood never refuses the lead", () => {
  test.each([
    ["email", { email: "not an e-mail" }, null, "not_normalisable"],
    ["phone", { phone: "ask reception" }, null, "not_normalisable"],
    ["country", { country: "Atlantis" }, null, "unknown_value"],
    ["state", { state: "Bavaria", country: "US" }, "Bavaria", "unknown_value"],
    ["employees", { employees: "a handful" }, null, "not_normalisable"],
    ["revenue", { revenue: "plenty" }, null, "not_normalisable"],
    ["industry", { industry: "Piracy" }, "Piracy", "unknown_value"],
    ["language", { language: "Klingon" }, null, "unknown_value"],
    ["timeZone", { time_zone: "Mars/Olympus" }, null, "unknown_value"],
    ["type", { type: "banana" }, null, "unknown_value"],
    ["occurredAt", { occurred_at: "yesterday" }, null, "not_normalisable"],
  ] as const)("%s", (field, parts: Partial<Submission>, value, code) => {
    const raw = Object.values(parts)[0] ?? null;
    const lead = normalise(submissionOf(parts), CATALOGUE);
    expect(lead[field]).toBe(value);
    expect(lead.issues).toEqual([{ field, code, raw }]);
    expect(lead.provenance[field]).toEqual({ raw, from: "sent" });
  });
});

describe("which company somebody works for", () => {
  test.each([
    ["is the e-mail's", { email: "a@mail.acme.com", website: "other.com" }, "acme.com"],
    [
      "is the website's behind a free-mail address",
      { email: "a@gmail.com", website: "https://acme.com/x" },
      "acme.com",
    ],
    ["is the website's behind a disposable address", { email: "a@mailinator.com", website: "acme.com" }, "acme.com"],
    ["is the website's without an e-mail", { website: "www.acme.com" }, "acme.com"],
    ["is nobody's behind free-mail alone", { email: "a@gmail.com" }, null],
    ["is nobody's behind a page at a network", { email: "a@gmail.com", website: "linkedin.com/in/a" }, null],
  ])("%s", (_guarantee, parts, domain) => {
    expect(normalise(submissionOf(parts), CATALOGUE).companyDomain).toBe(domain);
  });
});

test("a state's full code says the country where none was sent", () => {
  const lead = normalise(submissionOf({ state: "us-tx" }), CATALOGUE);
  expect([lead.country, lead.state, lead.provenance.country]).toEqual([
    "US",
    "US-TX",
    { raw: null, from: "derived", rule: "state_code" },
  ]);
});

test("a choice that says nothing was chosen is missing, and no problem", () => {
  const nothing = {
    country: "Select",
    state: "N/A",
    industry: "--",
    language: "unknown",
    type: "Please choose",
    employees: "none",
  };
  expect(normalise(submissionOf(nothing), CATALOGUE)).toEqual(leadOf({}));
});

test("Namibia's code is a country, and not applicable is none", () => {
  const countries = ["NA", "n/a", "na", "N/A"].map(
    (country) => normalise(submissionOf({ country }), CATALOGUE).country,
  );
  expect(countries).toEqual(["NA", null, null, null]);
});

test("a field the workspace asks for and that is not there is an issue", () => {
  const catalogue: Catalogue = { ...CATALOGUE, required: ["country", "productInterest", "email"] };
  expect(normalise(submissionOf({ email: "a@acme.com" }), catalogue).issues).toEqual([
    { field: "country", code: "missing", raw: null },
    { field: "productInterest", code: "missing", raw: null },
  ]);
});

const words = fc.constantFrom(
  "Ana@Acme.com",
  "x@gmail.com",
  "+49 30 123456",
  "020 7946 0958",
  "UK",
  "Germany",
  "Bavaria",
  "US-CA",
  "51-200",
  "<10",
  "10,000+",
  "$5M",
  "Pump; Valves",
  "pt-BR",
  "europe/berlin",
  "RFQ",
  "2018-02-01",
  "select",
  "acme.co.uk",
  "日本",
  "-",
  "1.5k",
);
// What is kept as JSON: −0 comes back as 0.
const anySubmission = fc
  .dictionary(fc.constantFrom(...Object.keys(submissionOf({}))), fc.oneof(words, fc.string(), fc.jsonValue()))
  .map((json) => JSON.parse(JSON.stringify(json)) as typeof json);

test("normalising never throws on what was read, and is the same every time", () => {
  fc.assert(
    fc.property(anySubmission, (json) => {
      const reading = readSubmission({ external_id: "x", ...json });
      if (!reading.ok) return;
      const sent = deepFreeze(reading.submission);
      const lead = normalise(sent, CATALOGUE);
      expect(normalise(sent, CATALOGUE)).toEqual(lead);
      expect(JSON.parse(JSON.stringify(lead))).toEqual(lead);
    }),
    { seed: 20_261_127, numRuns: 2_000 },
  );
});

function sentAgain(lead: NormalisedLead): Submission {
  return submissionOf({
    email: lead.email,
    phone: lead.phone,
    website: lead.website,
    // A country that means nothing is sent again as it was; without one, a state's code would say the country.
    country: lead.country ?? lead.provenance.country?.raw ?? null,
    state: lead.state,
    employees: lead.employeesMax === null ? textOf(lead.employees) : `${lead.employees}-${lead.employeesMax}`,
    revenue: textOf(lead.revenue),
    industry: lead.industry,
    product_interest: lead.productInterest,
    language: lead.language,
    time_zone: lead.timeZone,
    type: lead.type,
  });
}

const textOf = (value: number | null) => (value === null ? null : String(value));

test("a lead that is sent again as it was normalised comes out the same", () => {
  const text = fc.oneof(words, fc.string());
  const field = fc.option(
    text.map((value) => value.trim() || null),
    { nil: null },
  );
  const parts = fc.record({
    email: field,
    phone: field,
    website: field,
    country: field,
    state: field,
    employees: field,
    revenue: field,
    industry: field,
    language: field,
    time_zone: field,
    type: field,
    product_interest: fc.array(text.map((value) => value.trim()).filter(Boolean)),
  });
  fc.assert(
    fc.property(parts, (sent) => {
      const once = normalise(submissionOf(sent), CATALOGUE);
      const twice = normalise(sentAgain(once), CATALOGUE);
      const comparable = ({ provenance: _provenance, issues: _issues, ...values }: NormalisedLead) => values;
      expect(comparable(twice)).toEqual(comparable(once));
    }),
    { numRuns: 2_000 },
  );
});
