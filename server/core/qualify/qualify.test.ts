import { expect, test } from "vitest";
import { leadOf } from "../lead/lead-fixtures.ts";
import { LEAD_TYPES } from "../lead/lead-type.ts";
import { LEAD_TYPE_STANDARDS } from "./lead-type-standard.ts";
import { qualify } from "./qualify.ts";

test.each([
  ["quote", "P1", "sales"],
  ["demo", "P1", "sales"],
  ["pricing", "P1", "sales"],
  ["sample", "P2", "sales"],
  ["trial", "P2", "sales"],
  ["outbound_reply", "P2", "sales"],
  ["partner", "P2", "partner_confirmation"],
  ["contact", "P3", "qualification"],
  ["webinar", "P4", "nurture"],
  ["content", "P4", "nurture"],
  ["newsletter", "P4", "nurture"],
] as const)("%s is %s and goes to %s", (type, priority, disposition) => {
  expect(qualify(leadOf({ type }))).toEqual({ priority, disposition, typeStatus: "given" });
});

test("every lead type has a standard", () =>
  expect(Object.keys(LEAD_TYPE_STANDARDS).sort()).toEqual([...LEAD_TYPES].sort()));

test("a lead without a type is for qualification", () => {
  expect(qualify(leadOf({}))).toEqual({ priority: "P3", disposition: "qualification", typeStatus: "missing" });
});

test("a type that means nothing is for qualification, and is told apart from none", () => {
  const lead = leadOf({ issues: [{ field: "type", code: "unknown_value", raw: "banana" }] });
  expect(qualify(lead)).toEqual({ priority: "P3", disposition: "qualification", typeStatus: "unmapped" });
});
