import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { addMember, makeWorkspace, poolRule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { nightlyReplays } from "../../worker/tasks/nightly-replays.ts";
import { visit } from "../../worker/visit.ts";
import { readExceptions } from "../exceptions/read-exceptions.ts";
import { resolveException } from "../exceptions/resolve-exception.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { isReplayDue, replayYesterday } from "./replay-yesterday.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const DAY_MS = 86_400_000;
const LEADS = 12;

/** A workspace in which a few leads came today, so that tomorrow they are those of the last day. */
async function makeDesk() {
  const desk = await makeWorkspace(database.kysely, {
    reps: [{ name: "Greta" }, { name: "Ana" }, { name: "Ben" }],
    pools: [{ name: "EMEA", members: ["Ana", "Ben"] }],
    rules: ({ pools }) => [poolRule(pools.EMEA as string)],
  });
  for (let n = 0; n < LEADS; n++)
    await submitLead(desk.workspaceId, arrival(desk.sourceId, { email: `p${n}@c${n}.example`, type: "demo" }));
  return { ...desk, tomorrow: Date.now() + DAY_MS };
}

const read = <T>({ workspaceId }: WorkspaceFixture, work: (scope: WorkspaceScope) => Promise<T>) =>
  withWorkspace(database.kysely, workspaceId, work);

const raisedIn = (desk: WorkspaceFixture) =>
  read(desk, ({ db }) => db.selectFrom("exception").selectAll().where("type", "=", "replay_mismatch").execute());

/** Changes the third decision that used a turn; answers its id. */
async function change(desk: WorkspaceFixture, set: (id: string) => ReturnType<typeof sql>): Promise<string> {
  return read(desk, async (scope) => {
    const { id } = await scope.db
      .selectFrom("decision")
      .select("id")
      .where("usesTurn", "=", true)
      .orderBy("seq")
      .offset(2)
      .limit(1)
      .executeTakeFirstOrThrow();
    expect((await set(id).execute(scope.db)).numAffectedRows).toBe(1n);
    return id;
  });
}

const changeLedger = (id: string) =>
  sql`update decision set body = regexp_replace(body::text, '("before":\\[\\[0,)-?[0-9]+', '\\1123456789')::json where id = ${id}`;
const changeEngine = (id: string) => sql`update decision set engine_version = engine_version - 1 where id = ${id}`;
const erase = (id: string) => sql`delete from lead_snapshot where id = ${id}`;
const spoil = (id: string) => sql`update decision set body = '{}'::json where id = ${id}`;

test("an untouched day raises nothing, and is done until the next", async () => {
  const desk = await makeDesk();
  expect(await replayYesterday(desk.workspaceId, desk.tomorrow)).toBe(0);
  expect(await raisedIn(desk)).toEqual([]);
  const { replayedAt } = await database.kysely
    .selectFrom("directory.workspaceHead")
    .select("replayedAt")
    .where("workspaceId", "=", desk.workspaceId)
    .executeTakeFirstOrThrow();
  expect([isReplayDue(replayedAt, Date.now()), isReplayDue(replayedAt, desk.tomorrow)]).toEqual([false, true]);
});

test("a changed ledger number raises one exception, and never a second for the same decision", async () => {
  const desk = await makeDesk();
  const decisionId = await change(desk, changeLedger);
  const runs = await Promise.all([1, 2].map(() => replayYesterday(desk.workspaceId, desk.tomorrow)));
  expect(runs.toSorted()).toEqual([0, 1]);
  const [raised, ...others] = await raisedIn(desk);
  expect(others).toEqual([]);
  expect(raised).toMatchObject({ decisionId, state: "open", ownerRepId: desk.reps.Greta, poolId: desk.pools.EMEA });
  const personId = await addMember(database.kysely, desk.workspaceId, "manager", { name: "Priya" });
  const priya = { workspaceId: desk.workspaceId, personId, repId: null, role: "manager" as const };
  const [shown] = await readExceptions(priya, { type: "replay_mismatch" });
  expect(shown).toMatchObject({ decisionId, actions: ["confirm", "ignore"], needsNote: true });
  expect(shown?.cause).toMatch(/^Made again from what is on record, this decision comes out differently: the turn/);
  const id = raised?.id as string;
  await expect(resolveException(priya, id, { how: "ignore" })).rejects.toMatchObject({ code: "invalid" });
  await resolveException(priya, id, { how: "ignore", note: "A row was changed by hand" });
  expect(await replayYesterday(desk.workspaceId, desk.tomorrow)).toBe(0);
  expect((await raisedIn(desk)).map(({ state }) => state)).toEqual(["ignored"]);
});

test.each([
  ["a changed engine", changeEngine, 0],
  ["an erased person", erase, 0],
  ["a decision that cannot be read", spoil, 1],
])("%s raises what it should", async (_what, how, due) => {
  const desk = await makeDesk();
  await change(desk, how);
  expect(await replayYesterday(desk.workspaceId, desk.tomorrow)).toBe(due);
});

test("leads of another day are not asked, and the worker's visit sees to it by itself", async () => {
  const desk = await makeDesk();
  await change(desk, changeLedger);
  expect(await replayYesterday(desk.workspaceId, Date.now())).toBe(0);
  await database.kysely
    .updateTable("directory.workspaceHead")
    .set({ replayedAt: new Date(Date.now() - DAY_MS), nextDueAt: new Date(0) })
    .where("workspaceId", "=", desk.workspaceId)
    .execute();
  await visit(desk.workspaceId);
  await nightlyReplays().settled();
  const { replayedAt } = await database.kysely
    .selectFrom("directory.workspaceHead")
    .select("replayedAt")
    .where("workspaceId", "=", desk.workspaceId)
    .executeTakeFirstOrThrow();
  expect(isReplayDue(replayedAt, Date.now())).toBe(false);
});
