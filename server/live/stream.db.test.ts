import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { appendOutbox } from "#db/queries/outbox.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { makeWorkspace, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { systemActor, writing } from "../services/actor.ts";
import { closers } from "../stop.ts";
import { streamChanges } from "./stream.ts";

let database: TestDatabase;
let open: AbortController[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => {
  for (const controller of open) controller.abort();
  open = [];
});

const change = ({ workspaceId }: WorkspaceFixture, id: string) =>
  writing(systemActor(workspaceId), async ({ scope, head, now }) => {
    await appendOutbox(scope, { seq: head.seq, at: now, topics: [{ topic: "lead", id }] });
    return head.seq;
  });

const setSeq = ({ db, workspaceId }: WorkspaceScope, seq: number) =>
  db.updateTable("directory.workspaceHead").set({ seq }).where("workspaceId", "=", workspaceId).execute();

function reader({ workspaceId }: WorkspaceFixture, after: number | null) {
  const controller = new AbortController();
  open.push(controller);
  const stream = streamChanges(workspaceId, { after, signal: controller.signal });
  return {
    next: async () => (await stream.next()).value,
    ids: async (count: number) => {
      const ids: (string | undefined)[] = [];
      while (ids.length < count) ids.push((await stream.next()).value?.topics[0]?.id);
      return ids;
    },
    isDone: async () => (await stream.next()).done,
  };
}

describe("live changes", () => {
  beforeAll(() => installTestRuntime(database));

  test("a reader without a last seq is told once to fetch everything, then each change", async () => {
    const at = await makeWorkspace(database.kysely);
    const live = reader(at, null);
    expect(await live.next()).toMatchObject({ isGap: true, topics: [] });
    await change(at, "a");
    expect(await live.next()).toMatchObject({ isGap: false, topics: [{ topic: "lead", id: "a" }] });
  });

  test("a reader who comes back gets what was missed, in order, without gap or repeat", async () => {
    const at = await makeWorkspace(database.kysely);
    const seq = await change(at, "a");
    await change(at, "b");
    const live = reader(at, seq);
    const ids = live.ids(4);
    await change(at, "c");
    await change(at, "d");
    await expect(Promise.race([ids, Promise.resolve("waiting")])).resolves.toBe("waiting");
    await change(at, "e");
    expect(await ids).toEqual(["b", "c", "d", "e"]);
  });

  test("of a hundred transactions at once every reader sees each exactly once", async () => {
    const at = await makeWorkspace(database.kysely);
    const readers = Array.from({ length: 5 }, () => reader(at, 0));
    const names = Array.from({ length: 100 }, (_, n) => `n${n}`);
    const seen = Promise.all(readers.map(({ ids }) => ids(100)));
    await Promise.all(names.map((name) => change(at, name)));
    for (const ids of await seen) expect([...ids].sort()).toEqual([...names].sort());
  });

  test("other workspaces are silent", async () => {
    const [mine, other] = [await makeWorkspace(database.kysely), await makeWorkspace(database.kysely)];
    const live = reader(mine, 0);
    const first = live.ids(1);
    await change(other, "theirs");
    await change(mine, "mine");
    expect(await first).toEqual(["mine"]);
  });

  test("who was away for more than 500 transactions, or knows another database's seq, fetches everything", async () => {
    const at = await makeWorkspace(database.kysely);
    await writing(systemActor(at.workspaceId), async ({ scope, now }) => {
      for (let seq = 2; seq <= 600; seq += 1)
        await appendOutbox(scope, { seq, at: now, topics: [{ topic: "lead", id: "x" }] });
      await setSeq(scope, 600);
    });
    expect(await reader(at, 1).next()).toMatchObject({ seq: 600, isGap: true });
    expect(await reader(at, 9_999).next()).toMatchObject({ seq: 600, isGap: true });
    expect(await reader(at, 150).next()).toMatchObject({ seq: 151, isGap: false });
  });
});

describe("when the process ends", () => {
  test("streams end", async () => {
    installTestRuntime(database);
    const at = await makeWorkspace(database.kysely);
    const live = reader(at, 0);
    const done = live.isDone();
    await change(at, "a").then(() => undefined);
    for (const close of closers()) await close();
    expect(await Promise.race([done, live.isDone()])).toBeDefined();
    expect(await live.isDone()).toBe(true);
  });
});
