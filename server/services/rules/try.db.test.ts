import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import type { WorkspaceFixture } from "#db/testing/fixtures.ts";
import { makeRulesDesk } from "#db/testing/rules-desk.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { readEditor } from "./read-editor.ts";
import { readTryContext } from "./read-try-context.ts";
import { readExistingLead, readTypedLead } from "./read-try-lead.ts";
import { readVolumes } from "./read-volumes.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const make = () => makeRulesDesk(database.kysely);

describe("trying one lead", () => {
  test("a typed lead is normalised and identified as intake would, and nothing is written", async () => {
    const { at, ana } = await make();
    await submitLead(at.workspaceId, arrival(at.sourceId, { email: "jo@hallmann.example", country: "DE" }));
    const before = await countAll(at);
    const typed = await readTypedLead(ana, {
      json: { email: "mia@hallmann.example", country: "Deutschland", type: "demo" },
      source: { kind: "form", name: "Website" },
    });
    expect(typed).toMatchObject({
      lead: { country: "DE", type: "demo" },
      proposal: { priority: "P1" },
      attachedToRepId: null,
    });
    expect([at.reps.Ana, at.reps.Ben]).toContain(typed.verdict.companyOwnerId);
    const context = await readTryContext(ana);
    expect(context.roster.pools[0]?.members).toHaveLength(2);
    expect(context.ledgers[0]?.members.reduce((sum, { assigned }) => sum + assigned, 0)).toBe(1);
    expect(await countAll(at)).toEqual(before);
  });

  test("an existing lead is read as it was decided, and a person with an open lead is said to be attached", async () => {
    const { at, ana } = await make();
    const { leadId, owner } = await submitLead(
      at.workspaceId,
      arrival(at.sourceId, { email: "jo@x.example", country: "DE" }),
    );
    expect(await readExistingLead(ana, leadId)).toMatchObject({
      lead: { email: "jo@x.example", country: "DE" },
      verdict: { kind: "new" },
    });
    const typed = await readTypedLead(ana, { json: { email: "JO@x.example" }, source: { kind: "api", name: "API" } });
    expect(typed).toMatchObject({ attachedToRepId: owner?.id, verdict: { kind: "new", standing: null } });
  });

  test("a lead without any identity is refused in words", async () => {
    const { ana } = await make();
    await expect(async () =>
      readTypedLead(ana, { json: { company: "X" }, source: { kind: "api", name: "API" } }),
    ).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("email") });
  });
});

test("volumes count the leads that each rule decided", async () => {
  const { at, ana } = await make();
  for (const n of [1, 2, 3])
    await submitLead(
      at.workspaceId,
      arrival(at.sourceId, { email: `p${n}@c${n}.example`, country: n < 3 ? "DE" : "US" }),
    );
  await submitLead(at.workspaceId, arrival(at.sourceId, { email: "p1@c1.example" }));
  await submitLead(at.workspaceId, arrival(at.sourceId, { email: "news@d.example", type: "newsletter" }));
  const [german, rest] = (await readEditor(ana)).live.rules;
  expect(await readVolumes(ana)).toEqual({
    days: 30,
    byRule: { [german?.id ?? ""]: 2, [rest?.id ?? ""]: 1 },
    proposed: { nurture: 1, disqualified: 0 },
  });
});

async function countAll(at: WorkspaceFixture) {
  const { rows } = await withWorkspace(database.kysely, at.workspaceId, ({ db }) =>
    sql`select (select count(*) from lead) l, (select count(*) from decision) d, (select count(*) from outbox) o, (select sum(assigned) from pool_member) a`.execute(
      db,
    ),
  );
  return rows[0];
}
