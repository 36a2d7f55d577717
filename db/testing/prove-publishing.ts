import { expect, test } from "vitest";
import { endApiProcesses } from "./api-process.ts";
import { EARLY_VERSION, makeTaggedWorkspace, publishUnderLoad, readVersions } from "./publish-storm.ts";
import { testDatabase } from "./test-database.ts";
import { installTestRuntime } from "./test-runtime.ts";

/** P15, publishing is atomic: so many publishes under load, and so many in the control that must be found. */
export async function provePublishing({ publishes, control }: { publishes: number; control: number }): Promise<void> {
  const database = await testDatabase();
  installTestRuntime(database);
  endApiProcesses();

  test(`${publishes} publishes under load: each decision names the one version in force at its place, and ran under it`, async () => {
    const at = await makeTaggedWorkspace(database);
    const decisions = await publishUnderLoad(database, at, publishes);
    expect(await readVersions(database, at)).toEqual({
      decisions,
      versions: publishes + 1,
      ranUnderAnother: 0,
      outOfDate: 0,
    });
  }, 120_000);

  test("control: a version read before the lock is found", async () => {
    const at = await makeTaggedWorkspace(database);
    await publishUnderLoad(database, at, control, EARLY_VERSION);
    expect((await readVersions(database, at)).outOfDate).toBeGreaterThan(0);
  }, 120_000);
}
