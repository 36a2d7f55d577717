import { beforeAll } from "vitest";
import { lockHead } from "#db/directory/head.ts";
import { listStandings } from "#db/queries/team/pool-member.ts";
import { withWorkspace } from "#db/scope.ts";
import type { Role } from "#server/core/access.ts";
import { rosterSchema } from "#server/core/routing/roster.ts";
import { type Actor, systemActor } from "#server/services/actor.ts";
import { submitLead } from "#server/services/intake/submit-lead.ts";
import { arrival } from "./arrivals.ts";
import { makeWorkspace, poolRule, type WorkspaceFixture } from "./fixtures.ts";
import { type TestDatabase, testDatabase } from "./test-database.ts";
import { installTestRuntime } from "./test-runtime.ts";

/** The file's own database, once it is open. */
export let database: TestDatabase;

/** Gives the test file a database of its own; call it once at the top. */
export const openTeamDesk = (): void =>
  beforeAll(async () => {
    database = await testDatabase();
    installTestRuntime(database);
  });

/** A workspace with people and pools. */
export const make = () =>
  makeWorkspace(database.kysely, {
    reps: [{ name: "Ana" }, { name: "Ben" }, { name: "Cleo" }],
    pools: [
      { name: "North", members: ["Ana", "Ben"] },
      { name: "Spare", members: ["Ben"] },
    ],
    queues: ["Review"],
    rules: ({ pools }) => [poolRule(pools.North as string)],
  });
/** The product acting by itself. */
export const system = (at: WorkspaceFixture) => systemActor(at.workspaceId);
/** A member with this role. */
export const as = (at: WorkspaceFixture, role: Role, repId: string | null = null): Actor => ({
  workspaceId: at.workspaceId,
  personId: null,
  repId,
  role,
});
/** The id of a rep by name. */
export const rep = (at: WorkspaceFixture, name: string) => at.reps[name] as string;
/** The id of the pool North. */
export const north = (at: WorkspaceFixture) => at.pools.North as string;
/** Runs work in the workspace's scope. */
export const inside = <T>(at: WorkspaceFixture, work: Parameters<typeof withWorkspace<T>>[2]) =>
  withWorkspace(database.kysely, at.workspaceId, work);
/** Everybody's standing in North. */
export const balances = (at: WorkspaceFixture) =>
  inside(at, async (scope) => {
    const rows = await listStandings(scope, { poolId: north(at) });
    return Object.fromEntries(rows.map((row) => [row.repId, [row.balanceNano, row.assigned, row.lastSeq]]));
  });
/** Every roster snapshot kept. */
export const rosters = (at: WorkspaceFixture) =>
  inside(at, async ({ db, workspaceId }) => {
    const rows = await db
      .selectFrom("rosterSnapshot")
      .select(["hash", "body"])
      .where("workspaceId", "=", workspaceId)
      .execute();
    return new Map(rows.map(({ hash, body }) => [hash, JSON.stringify(body)]));
  });
/** The roster in force. */
export const inForce = (at: WorkspaceFixture) =>
  inside(at, async (scope) => {
    const { rosterHash } = await lockHead(scope);
    const row = await scope.db
      .selectFrom("rosterSnapshot")
      .select("body")
      .where("workspaceId", "=", at.workspaceId)
      .where("hash", "=", rosterHash)
      .executeTakeFirstOrThrow();
    return rosterSchema.parse(row.body);
  });
/** When the worker looks here next. */
export const nextDue = async (at: WorkspaceFixture) => {
  const { rows } = await database.pool.query(
    "select next_due_at from directory.workspace_head where workspace_id = $1",
    [at.workspaceId],
  );
  return rows[0].next_due_at as Date;
};
/** Sends leads that North shares. */
export const giveLeads = (at: WorkspaceFixture, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, n) => submitLead(at.workspaceId, arrival(at.sourceId, { external_id: `x${n}` }))),
  );
