import { proveReplay } from "#db/testing/prove-replay.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";

const database = await testDatabase();
installTestRuntime(database);

proveReplay(database, { size: { leads: 480, accounts: 60, days: 24 }, least: 500, place: 200 });
