import { expect, test } from "vitest";
import { leadOf } from "../lead/lead-fixtures.ts";
import { leadSnapshotSchema, snapshotOf, snapshotText } from "./snapshot.ts";

const verdict = { kind: "new", previousOwnerId: null, companyOwnerId: null, account: null, standing: null } as const;
const proposal = { priority: "P2", disposition: "sales" } as const;
const source = { kind: "api", name: "Website" } as const;
const aSituation = (parts: Parameters<typeof leadOf>[0]) =>
  ({ lead: leadOf(parts), source, verdict, proposal }) as unknown as Parameters<typeof snapshotOf>[0];

test("a snapshot is stored without what says nothing, and read again it is whole", () => {
  const situation = aSituation({ email: "ana@company.example", employees: 0, isTest: true, fields: { budget: null } });
  const text = snapshotText(situation);
  expect(JSON.parse(text)).toEqual({
    schemaVersion: 2,
    lead: { email: "ana@company.example", employees: 0, isTest: true, fields: { budget: null } },
    source,
    verdict: { kind: "new" },
    proposal,
  });
  expect(leadSnapshotSchema.parse(JSON.parse(text))).toEqual(snapshotOf(situation));
});

test("a snapshot that was stored with every field is read as before", () => {
  const snapshot = snapshotOf(aSituation({ country: "DE", productInterest: ["crm"] }));
  expect(leadSnapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
});

test.each([
  ["of a form that nobody knows", { ...snapshotOf(aSituation({})), schemaVersion: 3 }],
  ["whose lead is no lead", { schemaVersion: 1, lead: {}, verdict, source, proposal }],
  ["without its verdict's kind", { schemaVersion: 2, lead: {}, verdict: {}, source, proposal }],
  ["without its proposal", { schemaVersion: 2, lead: {}, verdict: { kind: "new" }, source }],
])("a snapshot %s is refused", (_what, stored) => {
  expect(leadSnapshotSchema.safeParse(stored).success).toBe(false);
});
