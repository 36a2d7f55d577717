import { expect, test } from "vitest";
import { customFieldName, FIELD_CATALOGUE, findField } from "./field-catalogue.ts";
import { leadOf } from "./lead-fixtures.ts";

const NOT_ON_THE_LEAD = ["lead.hasPreviousOwner", "lead.hasCompanyOwner", "lead.segment", "lead.territory"];

test("every field of the catalogue that speaks of the lead is one the lead has", () => {
  const lead = leadOf({});
  const named = FIELD_CATALOGUE.filter(({ key, group }) => group === "lead" && !NOT_ON_THE_LEAD.includes(key));
  expect(named.filter(({ key }) => !Object.hasOwn(lead, key.slice("lead.".length)))).toEqual([]);
});

test("no key stands twice", () => {
  expect(new Set(FIELD_CATALOGUE.map(({ key }) => key)).size).toBe(FIELD_CATALOGUE.length);
});

test("a lead type is chosen by name, and its choices read as words", () => {
  expect(findField("lead.type")?.options).toContainEqual({ value: "outbound_reply", label: "Outbound reply" });
});

test.each([
  ["lead.fields.plan", "plan"],
  ["lead.fields.a.b", "a.b"],
  ["lead.fields.", null],
  ["lead.country", null],
])("the custom field named by %s is %s", (key, name) => expect(customFieldName(key)).toBe(name));

test("a key that no field has is not found", () => expect(findField("lead.shoeSize")).toBeUndefined());
