import { expect, test } from "vitest";
import { leadOf } from "../lead/lead-fixtures.ts";
import { changedFields } from "./changed-fields.ts";

const before = leadOf({ country: "DE", employees: 50, productInterest: ["Pumps"], fields: { plan: "basic" } });

test.each([
  ["nothing", before, []],
  ["another country", leadOf({ ...before, country: "AT" }), ["lead.country"]],
  ["a value where there was none", leadOf({ ...before, city: "Graz" }), ["lead.city"]],
  ["a value that is left out is no change", leadOf({ ...before, country: null, productInterest: [] }), []],
  ["one more product", leadOf({ ...before, productInterest: ["Pumps", "Valves"] }), ["lead.productInterest"]],
  ["an own field", leadOf({ ...before, fields: { plan: "pro", seats: 3 } }), ["lead.fields.plan", "lead.fields.seats"]],
])("%s", (_what, after, expected) => expect(changedFields(before, after)).toEqual(expected));
