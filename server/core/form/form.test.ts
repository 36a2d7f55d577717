import { describe, expect, test } from "vitest";
import { readSubmission } from "../lead/submission.ts";
import { type FormDefinition, formDefinitionSchema, STARTING_FORM } from "./form-definition.ts";
import { toOrigin } from "./origin.ts";
import { publicForm } from "./public-form.ts";
import { formBodySchema, lacksConsent, leadOfForm, spamDoubts } from "./read-form-body.ts";
import { thankYouFor } from "./thank-you.ts";

const form = (change: Partial<FormDefinition> = {}): FormDefinition => ({
  ...structuredClone(STARTING_FORM),
  ...change,
});
const body = (change: object = {}) =>
  formBodySchema.parse({ values: { email: "jo@hallmann.example" }, took_ms: 9_000, ...change });
const consent = { text: "You may answer me.", isRequired: true, link: null };

describe("a form's definition", () => {
  test("the starting form is one", () => expect(formDefinitionSchema.safeParse(STARTING_FORM).success).toBe(true));

  test.each<[string, Partial<FormDefinition>]>([
    ["a field asked twice", { fields: [...STARTING_FORM.fields, ...STARTING_FORM.fields.slice(0, 1)] }],
    ["a field both asked and fixed", { hidden: [{ name: "email", value: "a@b.example" }] }],
    [
      "nothing required that identifies a person",
      { fields: STARTING_FORM.fields.map((field) => ({ ...field, isRequired: false })) },
    ],
    [
      "a choice without choices",
      { fields: STARTING_FORM.fields.map((field) => ({ ...field, type: "select" as const })) },
    ],
    ["a redirect to no website", { thankYou: { kind: "redirect", url: "javascript:alert(1)" } }],
    [
      "a colour that could carry CSS",
      { appearance: { accent: "red;}*{display:none", onAccent: null, radiusPx: null } },
    ],
    ["a field nobody knows", { hidden: [{ name: "external_id", value: "1" }] }],
  ])("%s is refused", (_what, change) => expect(formDefinitionSchema.safeParse(form(change)).success).toBe(false));
});

describe("what a browser is told", () => {
  test("holds no fixed value, no thank-you text and no owner switch", () => {
    const told = JSON.stringify(
      publicForm(
        form({
          hidden: [{ name: "campaign", value: "secret-campaign" }],
          showsOwnerFirstName: true,
          thankYouByDisposition: { disqualified: { kind: "text", title: "No.", text: "not-for-visitors" } },
        }),
      ),
    );
    for (const hidden of ["secret-campaign", "not-for-visitors", "owner", "disposition"])
      expect(told.toLowerCase()).not.toContain(hidden);
  });

  test("offers the countries by name where a country is asked", () => {
    const country = publicForm(form()).fields.find(({ name }) => name === "country");
    expect(country?.options).toContainEqual(["DE", "Germany"]);
    expect(country?.options.length).toBeGreaterThan(240);
  });
});

describe("a filled form as a lead", () => {
  const lead = (sent: object, change: Partial<FormDefinition> = {}) => {
    const read = readSubmission(leadOfForm(form(change), body(sent)));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.submission;
  };

  test("a full name is parted after the first word", () =>
    expect(lead({ values: { email: "a@b.example", full_name: " Ada  van der Berg " } })).toMatchObject({
      first_name: "Ada",
      last_name: "van der Berg",
    }));

  test("fixed values win over what a visitor sends", () =>
    expect(
      lead({ values: { email: "a@b.example", type: "quote" } }, { hidden: [{ name: "type", value: "contact" }] }).type,
    ).toBe("contact"));

  test("what a visitor may not set is kept beside, not set", () => {
    const read = lead({
      values: { email: "a@b.example", external_id: "x-1", test: "true", occurred_at: "2020-01-01T00:00:00Z" },
    });
    expect(read).toMatchObject({ external_id: null, test: false, occurred_at: null });
    expect(read.fields).toEqual({ external_id: "x-1", test: "true", occurred_at: "2020-01-01T00:00:00Z" });
  });

  test("source and campaign come from the UTM parameters, and all attribution is kept", () => {
    const attribution = {
      utm_source: "google",
      utm_campaign: "spring",
      gclid: "abc",
      landing_page: "https://x.example/?a",
    };
    expect(lead({ attribution })).toMatchObject({ source: "google", campaign: "spring", attribution });
  });

  test("several choices of one field stay several", () =>
    expect(lead({ values: { email: "a@b.example", product_interest: ["Pumps", "Meters"] } }).product_interest).toEqual([
      "Pumps",
      "Meters",
    ]));

  test("consent is kept with the words it was given to", () =>
    expect(lead({ consent: true }, { consent }).consent).toEqual({ given: true, text: "You may answer me." }));

  test("a field called __proto__ is not swallowed", () =>
    expect(
      readSubmission(leadOfForm(form(), body({ values: { email: "a@b.example", "fields.__proto__": "x" } }))).ok,
    ).toBe(false));
});

describe("doubt", () => {
  test.each([
    ["a person", {}, []],
    ["the field no person sees is filled", { homepage: "http://spam.example" }, ["honeypot"]],
    ["filled in under two seconds", { took_ms: 1_999 }, ["too_fast"]],
    ["filled in two seconds", { took_ms: 2_000 }, []],
    ["no script ran, so nobody measured", { took_ms: null }, []],
    ["a throw-away mailbox", { values: { email: "x@mailinator.com" } }, ["disposable_address"]],
  ])("%s", (_who, sent, expected) => expect(spamDoubts(body(sent))).toEqual(expected));

  test.each([
    ["asked and refused", true, false, true],
    ["asked and given", true, true, false],
    ["never asked by a latched form", true, undefined, false],
    ["optional and refused", false, false, false],
  ])("consent %s", (_how, isRequired, given, lacks) =>
    expect(lacksConsent(form({ consent: { ...consent, isRequired } }), body({ consent: given }))).toBe(lacks),
  );
});

describe("the answer to a visitor", () => {
  const after = { disposition: "sales" as const, ownerName: "Ana Duarte" };
  const say = (title: string, text: string) => ({ kind: "text" as const, title, text });

  test("differs by disposition where the form says so", () => {
    const own = form({ thankYouByDisposition: { sales: { kind: "redirect", url: "https://x.example/thanks" } } });
    expect(thankYouFor(own, after)).toEqual({ kind: "redirect", url: "https://x.example/thanks" });
    expect(thankYouFor(own, { ...after, disposition: "nurture" })).toEqual(STARTING_FORM.thankYou);
    expect(thankYouFor(own, null)).toEqual(STARTING_FORM.thankYou);
  });

  test("names the owner by first name, and only where the switch is on", () => {
    const asks = form({ thankYou: say("Thank you.", "We have it. {owner} will call you.") });
    expect(thankYouFor(asks, after)).toEqual(say("Thank you.", "We have it."));
    expect(thankYouFor({ ...asks, showsOwnerFirstName: true }, after)).toEqual(
      say("Thank you.", "We have it. Ana will call you."),
    );
    expect(thankYouFor({ ...asks, showsOwnerFirstName: true }, { ...after, ownerName: null })).toEqual(
      say("Thank you.", "We have it."),
    );
  });
});

test.each([
  ["https://www.example.com", "https://www.example.com"],
  ["www.Example.com/contact?x=1", "https://www.example.com"],
  ["http://localhost:8080/", "http://localhost:8080"],
  ["https://münchen.example", "https://xn--mnchen-3ya.example"],
  ["https://example.com:443", "https://example.com"],
  ["*", null],
  ["https://*.example.com", null],
  ["null", null],
  ["javascript:alert(1)", null],
  ["ftp://example.com", null],
  ["https://user@example.com", null],
  ["", null],
])("the origin of %j is %j", (written, expected) => expect(toOrigin(written)).toBe(expected));
