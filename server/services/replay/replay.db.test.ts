import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { setHeadConfiguration } from "#db/directory/head.ts";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, rule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { systemActor, writing } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { refreshRoster } from "../roster/refresh-roster.ts";
import { replayDecisions } from "./replay-decisions.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const DECISIONS = 500;
let database: TestDatabase;
let at: WorkspaceFixture;

beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
  at = await makeWorkspace(database.kysely, {
    reps: [
      { name: "Ana" },
      { name: "Ben", caps: [{ per: "day", kind: "calendar", limit: 40 }] },
      { name: "Cleo", openLimit: 60 },
      { name: "Dan" },
    ],
    pools: [
      { name: "EMEA", members: ["Ana", "Ben", "Cleo"], weights: [100, 50, 250] },
      { name: "US", members: ["Ben", "Dan"] },
    ],
    rules: ({ pools }) => [
      rule({
        section: "exceptions",
        when: { fact: "lead.type", op: "equals", value: "partner" },
        action: { priority: "P1", tags: ["partner"] },
      }),
      poolRule(pools.EMEA as string, { fact: "lead.country", op: "in", value: ["DE", "FR"] }),
      poolRule(pools.US as string, { fact: "lead.country", op: "equals", value: "US" }),
    ],
  });
  const countries = ["DE", "FR", "US", "JP", null];
  const types = ["demo", "partner", "contact", "webinar"];
  await Promise.all(
    Array.from({ length: DECISIONS }, (_, n) =>
      submitLead(
        at.workspaceId,
        arrival(at.sourceId, {
          email: `p${n % 450}@c${n % 300}.example`,
          country: countries[n % 5],
          type: types[n % 4],
        }),
      ),
    ),
  );
}, 60_000);

const change = (work: (scope: WorkspaceScope) => Promise<unknown>) =>
  writing(systemActor(at.workspaceId), async (writes) => {
    await work(writes.scope);
    await refreshRoster(writes);
  });

function replayInFreshProcess(timeZone: string) {
  const done = spawnSync(join(ROOT, "node_modules/.bin/node"), [join(ROOT, "scripts/replay.ts"), at.slug], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_APP_URL: database.appUrl, TZ: timeZone },
  });
  return `${done.stdout}${done.stderr}`;
}

test("after publishes, edits, deactivations and another zone, a fresh process replays every decision equal", async () => {
  await change(async ({ db, workspaceId }) => {
    for (const version of [2, 3]) {
      const { body } = await db
        .selectFrom("ruleset")
        .select("body")
        .where("workspaceId", "=", workspaceId)
        .where("version", "=", 1)
        .executeTakeFirstOrThrow();
      await db
        .insertInto("ruleset")
        .values({ workspaceId, version, body: JSON.stringify(body), note: "next", publishedAt: new Date() })
        .execute();
    }
    await setHeadConfiguration({ db, workspaceId } as WorkspaceScope, { rulesetVersion: 3 });
    await db
      .updateTable("rep")
      .set({ isActive: false })
      .where("workspaceId", "=", workspaceId)
      .where("name", "in", ["Cleo", "Dan"])
      .execute();
    await db
      .updateTable("rep")
      .set({ timeZone: "Asia/Kathmandu" })
      .where("workspaceId", "=", workspaceId)
      .where("name", "=", "Ana")
      .execute();
    await db.updateTable("poolMember").set({ weight: 7 }).where("workspaceId", "=", workspaceId).execute();
    await db
      .updateTable("pool")
      .set({ name: "Renamed" })
      .where("workspaceId", "=", workspaceId)
      .where("name", "=", "US")
      .execute();
  });
  const told = replayInFreshProcess("Pacific/Apia");
  expect(told).toContain(`${DECISIONS} decisions, ${DECISIONS} equal`);
  expect(told).toContain("2 ledgers, 2 as recounted");
}, 60_000);

test("one changed ledger number is found", async () => {
  const found = await withChange(
    sql`update decision set body = regexp_replace(body::text, '(\"before\":\\[\\[0,)-?[0-9]+', '\\1123456789')::json
      where workspace_id = ${at.workspaceId} and id = (select id from decision where workspace_id = ${at.workspaceId} and uses_turn order by seq offset 100 limit 1)`,
  );
  expect(found).toEqual(["mismatch"]);
});

test("one changed snapshot of a lead is found", async () => {
  const found = await withChange(
    sql`update lead_snapshot set body = replace(body::text, '"country":"DE"', '"country":"US"')::json where workspace_id = ${at.workspaceId}
      and id = (select id from lead_snapshot where workspace_id = ${at.workspaceId} and body::text like '%"country":"DE"%' order by id limit 1)`,
  );
  expect(found).toEqual(["tampered"]);
});

test("a standing that is not what its entries come to is named", async () => {
  await change(({ db, workspaceId }) =>
    sql`update pool_member set balance_nano = balance_nano + 1 where workspace_id = ${workspaceId} and (pool_id, rep_id) =
      (select pool_id, rep_id from pool_member where workspace_id = ${workspaceId} order by pool_id, rep_id limit 1)`.execute(
      db,
    ),
  );
  const told = replayInFreshProcess("UTC");
  expect(told).toContain("2 ledgers, 1 as recounted");
  expect(told).toMatch(/^ {2}[-0-9a-f]{36} differs for [-0-9a-f]{36}$/m);
}, 60_000);

/** Makes a change, replays, takes the change back; answers every outcome that is not "equal". */
async function withChange(statement: ReturnType<typeof sql>): Promise<string[]> {
  const found: string[] = [];
  const undo = new Error("taken back");
  await withWorkspace(database.kysely, at.workspaceId, async (scope) => {
    const { numAffectedRows } = await statement.execute(scope.db);
    expect(numAffectedRows).toBe(1n);
    found.push(
      ...(await replayDecisions(scope, 10_000)).map(({ outcome }) => outcome).filter((outcome) => outcome !== "equal"),
    );
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return found;
}
