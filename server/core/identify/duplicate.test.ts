import { expect, test } from "vitest";
import { deepFreeze } from "../lead/lead-fixtures.ts";
import { judgeDuplicate, type KnownLead } from "./duplicate.ts";

const known = (leadId: string, parts: Partial<KnownLead> = {}): KnownLead =>
  deepFreeze({ leadId, status: "assigned", ownerRepId: "ana", receivedAt: 1_000, ...parts });

const open = known("open");
const newer = known("newer", { receivedAt: 2_000 });
const held = known("held", { status: "held", ownerRepId: null, receivedAt: 3_000 });

test.each([
  ["nobody known is a new lead", null, [], "new", null, null],
  ["an open lead of the same item is attached to", open, [], "attached", "open", "external_id"],
  ["an open lead of the same person is attached to", null, [open], "attached", "open", "email"],
  ["the same item goes before the same person", held, [open], "again", "held", "external_id"],
  ["an open lead goes before a newer one that is not", null, [held, open], "attached", "open", "email"],
  ["of two open leads the newer is meant", null, [open, newer], "attached", "newer", "email"],
  ["of two equal leads the smaller id is meant", null, [known("b"), known("a")], "attached", "a", "email"],
] as const)("%s", (_guarantee, external, sameEmail, kind, leadId, matchedBy) => {
  const verdict = judgeDuplicate<KnownLead>(external, deepFreeze(sameEmail));
  expect([verdict.kind, verdict.lead?.leadId ?? null, verdict.matchedBy]).toEqual([kind, leadId, matchedBy]);
});

test.each([
  ["qualified", "ana"],
  ["disqualified", "ana"],
  ["recycled", "ana"],
  ["nurture", null],
  ["held", null],
  ["queued", null],
  ["parked", null],
  ["assigned", null],
] as const)("a lead that is %s with owner %s is decided again", (status, ownerRepId) => {
  expect(judgeDuplicate<KnownLead>(null, [known("x", { status, ownerRepId })]).kind).toBe("again");
});
