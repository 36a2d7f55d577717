import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { TENANT_TABLES } from "#db/queries/workspace/delete-workspace.ts";
import { withWorkspace } from "#db/scope.ts";
import { makeDesk } from "#db/testing/lead-fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { fingerprint } from "../../isolation/fingerprint.ts";
import { makeWorld, type World } from "../../isolation/world.ts";
import { sampleOwner } from "../sample/found-sample.ts";
import { loadSample } from "../sample/load-sample.ts";
import { deleteWorkspace } from "./delete-workspace.ts";

let database: TestDatabase;
let other: World;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
  other = await makeWorld(database, "xyzzyquux");
  await other.freshLead();
});

/** How many rows each tenant table and the directory hold of a workspace, those with none left out. */
const rowsOf = (workspaceId: string) =>
  withWorkspace(database.kysely, workspaceId, async ({ db }) => {
    const { rows: tables } = await sql<{ name: string }>`
      select schemaname || '.' || tablename as name from pg_tables where schemaname = 'public'
      union all select 'directory.' || unnest(array['membership', 'lookup', 'workspace_head'])`.execute(db);
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows } = await sql<{ count: number }>`select count(*)::integer as count from ${sql.table(name)}
        where workspace_id = ${workspaceId}::uuid`.execute(db);
      if (rows[0]?.count) counts[name] = rows[0].count;
    }
    return counts;
  });

test("every tenant table is one that a deleted workspace leaves empty", async () => {
  const { rows } = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(database.kysely);
  expect([...TENANT_TABLES].toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});

test("the owner deletes it with everything in it, and no other workspace changes", async () => {
  const before = await fingerprint(other);
  await loadSample({ now: Date.now(), password: "sample password", size: { leads: 60, accounts: 20, days: 20 } });
  const owner = await sampleOwner();
  if (!owner) throw new Error("the sample is not there");
  expect(Object.keys(await rowsOf(owner.workspaceId)).length).toBeGreaterThan(25);
  await deleteWorkspace(owner, { name: " Northwind Sample " });
  expect(await rowsOf(owner.workspaceId)).toEqual({});
  expect(await fingerprint(other)).toBe(before);
});

test("another name or a lesser role deletes nothing", async () => {
  const desk = await makeDesk(database.kysely);
  const before = await rowsOf(desk.workspaceId);
  await expect(deleteWorkspace(desk.as("owner"), { name: "Something" })).rejects.toMatchObject({
    code: "invalid",
    field: "name",
  });
  for (const role of ["admin", "manager", "Ana"]) {
    await expect(deleteWorkspace(desk.as(role), { name: "Something" })).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await rowsOf(desk.workspaceId)).toEqual(before);
});
