import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { lockHead, setHeadConfiguration } from "#db/directory/head.ts";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeDesk } from "#db/testing/lead-fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { publishDraft } from "../rules/publish-draft.ts";
import { readEditor } from "../rules/read-editor.ts";
import { saveDraft } from "../rules/save-draft.ts";
import { runBatch } from "./run-batch.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

test("of ten batches with one key at once, one makes the lead and nine repeat its answer", async () => {
  const desk = await makeDesk(database.kysely);
  const item = () => arrival(desk.sourceId, { email: "k@k.example" }, { idempotencyKey: "key:1", requestHash: "h" });
  const answers = (await Promise.all(Array.from({ length: 10 }, () => runBatch(desk.workspaceId, [item()])))).flat();
  expect(answers.map((answer) => (answer instanceof Error ? "error" : answer.isReplay)).toSorted()).toEqual([
    false,
    ...Array.from({ length: 9 }, () => true),
  ]);
});

test("a lead that waits while rules are published is decided by the version that was published", async () => {
  const desk = await makeDesk(database.kysely);
  const admin = desk.as("admin");
  const { live } = await readEditor(admin);
  const { revision } = await saveDraft(admin, { revision: 0, rules: live.rules });
  await publishDraft(admin, { revision, note: "the same again" });
  await desk.read((scope) => setHeadConfiguration(scope, { rulesetVersion: 1 }));
  const { waiting } = await withWorkspace(database.kysely, desk.workspaceId, async (scope) => {
    await lockHead(scope);
    const lead = arrival(desk.sourceId, { email: "jo@a.example", country: "DE" });
    const answers = runBatch(desk.workspaceId, [lead]);
    await somebodyWaits(scope);
    await setHeadConfiguration(scope, { rulesetVersion: 2 });
    return { waiting: answers };
  });
  expect(await waiting).toMatchObject([{ status: "assigned", rulesetVersion: 2 }]);
});

/** Returns once another connection of this database waits for a lock. */
async function somebodyWaits({ db }: WorkspaceScope): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const { rows } = await sql<{ waiting: number }>`select count(*)::integer as waiting, pg_sleep(0.01)
      from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if ((rows[0]?.waiting ?? 0) > 0) return;
  }
  throw new Error("nobody waits");
}
