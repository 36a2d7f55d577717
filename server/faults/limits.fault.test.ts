// Concurrent requests never pass a cap or an open limit, at any instant, whatever arrives together and whatever dies.
import { expect, test } from "vitest";
import { endApiProcesses, WITHOUT_LOCK } from "#db/testing/api-process.ts";
import { stormLimits } from "#db/testing/limits-storm.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";

const WRITERS = 64;
const database = await testDatabase();
installTestRuntime(database);
endApiProcesses();

test("2,000 leads at once for reps with limits of a day, of any sixty minutes and of open leads: as many are given as fit", async () => {
  const found = await stormLimits(database, { scale: 40, leads: 2_000, writers: WRITERS, killAfter: 1_000 });
  expect(found).toEqual({
    answered: 2_000,
    assigned: 880,
    held: 1_120,
    byRep: { Ana: 240, Ben: 280, Cleo: 200, Dan: 160 },
    passed: [],
    differences: 0,
    unequal: 0,
  });
}, 300_000);

test("control: without the workspace's lock limits are passed", async () => {
  const plan = { scale: 8, leads: 240, writers: 16, killAfter: Number.POSITIVE_INFINITY, nodeArgs: WITHOUT_LOCK };
  const { answered, passed } = await stormLimits(database, plan);
  process.stdout.write(`without the lock: ${passed.length} times over a limit, such as ${passed[0]}\n`);
  expect(answered).toBe(240);
  expect(passed.length).toBeGreaterThan(0);
}, 300_000);
