import { expect, test } from "vitest";
import { LEAD_TYPES } from "../lead/lead-type.ts";
import { toLeadType } from "./lead-type.ts";

test.each(LEAD_TYPES.map((type) => [type]))("%s means itself", (type) => expect(toLeadType(type)).toBe(type));

test.each([
  ["Request a demo", "demo"],
  ["BOOK-A-DEMO", "demo"],
  ["RFQ", "quote"],
  ["Free trial", "trial"],
  ["Outbound reply", "outbound_reply"],
  ["contact us", "contact"],
  ["White paper", "content"],
  ["Newsletter signup", "newsletter"],
  ["Partnership", "partner"],
])("%s means %s", (text, type) => expect(toLeadType(text)).toBe(type));

test.each(["banana", "", "constructor", "x".repeat(1_000)])("%j means nothing", (text) =>
  expect(toLeadType(text)).toBeNull(),
);
