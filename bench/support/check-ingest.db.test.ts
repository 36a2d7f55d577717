import { expect, test } from "vitest";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { submitLead } from "#server/services/intake/submit-lead.ts";
import { faultsOfRun } from "./check-ingest.ts";

const database = await testDatabase();
const { kysely } = database;
installTestRuntime(database);

/** Twelve leads that came through the one way in, and what their senders were told. */
async function aRun() {
  const { workspaceId, sourceId, reps } = await makeWorkspace(kysely, {
    reps: [{ name: "Ana" }, { name: "Ben" }],
    pools: [{ name: "All", members: ["Ana", "Ben"] }],
    rules: ({ pools }) => [poolRule(pools.All as string)],
  });
  const sent = Array.from({ length: 12 }, (_, n) =>
    submitLead(workspaceId, arrival(sourceId, { email: `person@company-${n}.example` })),
  );
  const leadIds = (await Promise.all(sent)).map(({ leadId }) => leadId);
  const plant = (fault: (scope: WorkspaceScope) => Promise<unknown>) => withWorkspace(kysely, workspaceId, fault);
  return { workspaceId, leadIds, reps, plant };
}
type Run = Awaited<ReturnType<typeof aRun>>;

test("a run counts when each answer is one lead with one decision and the ledgers add up", async () => {
  const { workspaceId, leadIds } = await aRun();
  expect(await faultsOfRun(kysely, [workspaceId], { leadIds, refused: 0 })).toEqual([]);
});

test.each<[string, (run: Run) => Promise<unknown>]>([
  [
    "the decision of an acknowledged lead is gone",
    ({ plant, leadIds: [id = ""] }) => plant(({ db }) => db.deleteFrom("decision").where("leadId", "=", id).execute()),
  ],
  [
    "one lead was counted to a rep that no decision gave",
    ({ plant, reps }) =>
      plant(({ db }) =>
        db
          .updateTable("poolMember")
          .set(({ eb }) => ({ assigned: eb("assigned", "+", 1) }))
          .where("repId", "=", reps.Ana ?? "")
          .execute(),
      ),
  ],
  [
    "a balance moved by a billionth of a lead",
    ({ plant, reps }) =>
      plant(({ db }) =>
        db
          .updateTable("poolMember")
          .set(({ eb }) => ({ balanceNano: eb("balanceNano", "+", 1) }))
          .where("repId", "=", reps.Ben ?? "")
          .execute(),
      ),
  ],
])("a run does not count when %s", async (_fault, plantFault) => {
  const run = await aRun();
  await plantFault(run);
  expect(await faultsOfRun(kysely, [run.workspaceId], { leadIds: run.leadIds, refused: 0 })).not.toEqual([]);
});

test.each<[string, (run: Run) => Promise<unknown>]>([
  [
    "an assignment names a rep that is not there",
    ({ plant, leadIds: [id = ""] }) =>
      plant(({ db }) =>
        db.updateTable("assignment").set({ repId: crypto.randomUUID() }).where("leadId", "=", id).execute(),
      ),
  ],
  [
    "a submission names a lead that is not there",
    ({ plant, leadIds: [id = ""] }) =>
      plant(({ db }) =>
        db.updateTable("submission").set({ leadId: crypto.randomUUID() }).where("leadId", "=", id).execute(),
      ),
  ],
])("a run does not count when %s", async (_fault, plantFault) => {
  const run = await aRun();
  await plantFault(run);
  const faults = await faultsOfRun(kysely, [run.workspaceId], { leadIds: run.leadIds, refused: 0 });
  expect(faults).toEqual(["A lead or a rep is not there that a row names."]);
});

test.each<[string, (leadIds: string[]) => { leadIds: string[]; refused: number }]>([
  ["a lead is on record that nobody was told of", (leadIds) => ({ leadIds: leadIds.slice(1), refused: 0 })],
  ["an acknowledged lead is not on record", (leadIds) => ({ leadIds: [...leadIds, crypto.randomUUID()], refused: 0 })],
  ["two answers name one lead", (leadIds) => ({ leadIds: [...leadIds, ...leadIds.slice(0, 1)], refused: 0 })],
  ["a request was refused", (leadIds) => ({ leadIds, refused: 1 })],
])("a run does not count when %s", async (_fault, answers) => {
  const { workspaceId, leadIds } = await aRun();
  expect(await faultsOfRun(kysely, [workspaceId], answers(leadIds))).toHaveLength(1);
});
