import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { submitLead } from "#server/services/intake/submit-lead.ts";
import { lookUpText } from "./look-up-text.ts";

const database = await testDatabase();
installTestRuntime(database);
const connections: pg.Client[] = [];
afterAll(() => Promise.all(connections.map((connection) => connection.end())));

test("a connection that has seen the indexes low plans well once it plans anew", async () => {
  const { workspaceId, sourceId } = await makeWorkspace(database.kysely, {
    pools: [{ name: "All", members: ["Ana", "Ben"] }],
    rules: ({ pools }) => [poolRule(pools.All as string)],
  });
  await withoutStatistics();
  let sent = 0;
  const growTo = async (leads: number) => {
    while (sent < leads) {
      const batch = Array.from({ length: Math.min(100, leads - sent) }, (_, n) =>
        submitLead(workspaceId, arrival(sourceId, { email: `person@firm-${sent + n}.example` })),
      );
      sent += batch.length;
      await Promise.all(batch);
    }
  };
  const badPlans = async () => {
    const plans = await Promise.all(connections.map((connection) => planOf(connection, workspaceId)));
    return plans.filter((plan) => !plan.includes("using lead_email_idx")).length;
  };
  for (let leads = 60; leads <= 220; leads += 10) {
    await growTo(leads);
    const connection = new pg.Client(database.appUrl);
    await connection.connect();
    connections.push(connection);
    await planOf(connection, workspaceId);
  }
  await growTo(520);
  // The control: some connections would plan badly for as many leads as the second plan begins with.
  expect(await badPlans()).toBeGreaterThan(0);
  await growTo(2_048);
  expect(await badPlans()).toBe(0);
});

/** Else the tables might be analysed meanwhile, as it happens, and every plan be made anew. */
async function withoutStatistics(): Promise<void> {
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  await owner.query("alter table lead set (autovacuum_enabled = off)");
  await owner.end();
}

/** How a connection plans the look-up of e-mails now. */
async function planOf(connection: pg.Client, workspaceId: string): Promise<string> {
  const text = lookUpText({ hasKeys: false, hasExternals: false, hasEmails: true, hasDomains: false, isOfOne: false });
  await connection.query(`begin; set local fairlead.workspace_id = '${workspaceId}'; set local enable_seqscan = off;
    set local plan_cache_mode = force_generic_plan; prepare asked as ${text}`);
  const { rows } = await connection.query<{ "QUERY PLAN": string }>(`explain execute asked ('${workspaceId}', '{a}')`);
  await connection.query("rollback; deallocate asked");
  return rows.map((line) => line["QUERY PLAN"]).join("\n");
}
