import { expect, test } from "vitest";
import { listWorkspaceSlugs } from "#db/directory/workspace-list.ts";
import { withWorkspace } from "#db/scope.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";
import { ensureSample } from "./ensure-sample.ts";
import { loadSample } from "./load-sample.ts";

const NOW = Date.UTC(2026, 10, 20, 15);
const SIZE = { leads: 40, accounts: 30, days: 12 };

/** Loads a small sample into a database of its own; answers where every lead went, in order. */
async function load() {
  const database = await testDatabase();
  installTestRuntime(database);
  await loadSample({ now: NOW, password: "sample password", size: SIZE });
  const [workspace] = await listWorkspaceSlugs(database.kysely);
  return withWorkspace(database.kysely, workspace?.workspaceId ?? "", async (scope) => {
    const leads = await scope.db
      .selectFrom("lead")
      .select(["id", "email", "status", "reason", "receivedAt"])
      .where("workspaceId", "=", scope.workspaceId)
      .orderBy("id")
      .execute();
    return { leads, replayed: await replayDecisions(scope, 10_000) };
  });
}

test("the sample ends yesterday, went through the real path, replays equal, and is the same every time", async () => {
  const first = await load();
  expect(first.leads.length).toBeGreaterThan(30);
  expect(Math.max(...first.leads.map(({ receivedAt }) => receivedAt.getTime()))).toBeLessThan(Date.UTC(2026, 10, 20));
  expect(first.replayed.filter(({ outcome }) => outcome !== "equal")).toEqual([]);
  expect((await load()).leads).toEqual(first.leads);
}, 120_000);

test("a load that was cut short begins anew, a whole one stays", async () => {
  const database = await testDatabase();
  installTestRuntime(database);
  const options = { now: NOW, password: "sample password", size: SIZE };
  const cut = (done: number) => {
    if (done === 20) throw new Error("the plug is pulled");
  };
  await expect(ensureSample({ ...options, onProgress: cut })).rejects.toThrow("the plug is pulled");
  expect(await ensureSample(options)).toBeGreaterThan(30);
  expect(await ensureSample(options)).toBe(0);
  const [sample, ...others] = await listWorkspaceSlugs(database.kysely);
  expect([sample?.slug, sample?.isQuiet, others]).toEqual(["northwind-sample", false, []]);
}, 120_000);
