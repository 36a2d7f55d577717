// P15: publishing is atomic. The short form; `npm run test:faults` has the full figures.
import { expect, test } from "vitest";
import { endApiProcesses } from "#db/testing/api-process.ts";
import { EARLY_VERSION, makeTaggedWorkspace, publishUnderLoad, readVersions } from "#db/testing/publish-storm.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";

const PUBLISHES = 8;
const database = await testDatabase();
installTestRuntime(database);
endApiProcesses();

test(`${PUBLISHES} publishes under load: each decision names the one version in force at its place, and ran under it`, async () => {
  const at = await makeTaggedWorkspace(database);
  const decisions = await publishUnderLoad(database, at, PUBLISHES);
  expect(await readVersions(database, at)).toEqual({
    decisions,
    versions: PUBLISHES + 1,
    ranUnderAnother: 0,
    outOfDate: 0,
  });
}, 120_000);

test("control: a version read before the lock is found", async () => {
  const at = await makeTaggedWorkspace(database);
  await publishUnderLoad(database, at, 4, EARLY_VERSION);
  expect((await readVersions(database, at)).outOfDate).toBeGreaterThan(0);
}, 120_000);
