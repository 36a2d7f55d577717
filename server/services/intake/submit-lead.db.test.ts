import { beforeAll, describe, expect, test } from "vitest";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { systemActor, writing } from "../actor.ts";
import { redecideLead } from "./redecide.ts";
import { submitLead } from "./submit-lead.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const make = () =>
  makeWorkspace(database.kysely, {
    reps: [{ name: "Ana" }, { name: "Ben" }, { name: "Cleo" }],
    pools: [{ name: "EMEA", members: ["Ana", "Ben", "Cleo"] }],
    rules: ({ pools }) => [poolRule(pools.EMEA as string)],
  });
const send = (at: WorkspaceFixture, json: Record<string, unknown>, more = {}) =>
  submitLead(at.workspaceId, arrival(at.sourceId, json, more));
const count = (at: WorkspaceFixture, table: "lead" | "submission" | "decision" | "assignment") =>
  withWorkspace(database.kysely, at.workspaceId, async ({ db }) => {
    const { n } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .where("workspaceId", "=", at.workspaceId)
      .executeTakeFirstOrThrow();
    return n;
  });

describe("a lead that arrives", () => {
  test("is decided, assigned and on record when it is answered", async () => {
    const at = await make();
    const answer = await send(at, { email: "jo@hallmann.example", type: "demo" });
    expect(answer).toMatchObject({
      kind: "decided",
      status: "assigned",
      reasonCode: "rule_pool",
      priority: "P1",
      isNewLead: true,
    });
    expect(
      await Promise.all((["lead", "submission", "decision", "assignment"] as const).map((t) => count(at, t))),
    ).toEqual([1, 1, 1, 1]);
  });

  test("by the same person again is attached: no new owner and no turn", async () => {
    const at = await make();
    const first = await send(at, { email: "jo@a.example", type: "contact" });
    const again = await send(at, { email: "JO+x@a.example", type: "demo" });
    expect(again).toMatchObject({
      kind: "attached",
      leadId: first.leadId,
      owner: first.owner,
      priority: "P1",
    });
    expect(await count(at, "lead")).toBe(1);
  });

  test("with the same external id and content is answered unchanged and writes nothing", async () => {
    const at = await make();
    const json = { external_id: "42", source: "organic" };
    const first = await send(at, json);
    const again = await send(at, json);
    expect(again).toMatchObject({ kind: "unchanged", leadId: first.leadId, submissionId: first.submissionId });
    expect([await count(at, "submission"), await count(at, "decision")]).toEqual([1, 1]);
  });
});

describe("fifty that arrive at once", () => {
  test("share fairly: no member is a lead or more from the others", async () => {
    const at = await make();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => send(at, { external_id: `x${n}` })));
    const perRep = Object.values(at.reps).map((id) => answers.filter((answer) => answer.owner?.id === id).length);
    expect(perRep.toSorted()).toEqual([16, 17, 17]);
  });

  test("of one unknown company have one owner", async () => {
    const at = await make();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => send(at, { email: `p${n}@same-company.com` })),
    );
    const owned = answers.filter((answer) => answer.reasonCode === "rule_pool");
    expect(owned.length).toBeGreaterThan(0);
    expect(await count(at, "lead")).toBe(20);
  });
});

describe("an idempotency key", () => {
  test("used twenty times at once makes one lead and nineteen replays", async () => {
    const at = await make();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        send(at, { email: "k@k.example" }, { idempotencyKey: "key:1", requestHash: "h" }),
      ),
    );
    expect(answers.filter((answer) => answer.isReplay)).toHaveLength(19);
    expect(new Set(answers.map(({ leadId }) => leadId)).size).toBe(1);
  });

  test("with another body is refused, naming the header", async () => {
    const at = await make();
    await send(at, { email: "k@k.example" }, { idempotencyKey: "key:1", requestHash: "h" });
    const other = send(at, { email: "z@k.example" }, { idempotencyKey: "key:1", requestHash: "other" });
    await expect(other).rejects.toMatchObject({ code: "conflict", field: "Idempotency-Key" });
  });
});

describe("a lead on record", () => {
  test("that is decided again goes to another than the rep who handed it back, under the same rules", async () => {
    const at = await make();
    const first = await send(at, { email: "jo@a.example", type: "demo" });
    const decision = await writing(systemActor(at.workspaceId), async (work) => {
      await endAssignment(work.scope, first.leadId);
      return redecideLead(work, { leadId: first.leadId, occasion: "reject", excludedRepIds: [first.owner?.id ?? ""] });
    });
    expect(decision).toMatchObject({ kind: "redecided", status: "assigned", reason: "rule_pool" });
    expect(decision.ownerRepId).not.toBe(first.owner?.id);
    expect([await count(at, "lead"), await count(at, "decision"), await count(at, "assignment")]).toEqual([1, 2, 2]);
  });
});

const endAssignment = ({ db, workspaceId }: WorkspaceScope, leadId: string) =>
  db
    .updateTable("assignment")
    .set({ endedAt: new Date(), endReason: "rejected" })
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .execute();
