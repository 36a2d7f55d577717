import { proveReplay } from "#db/testing/prove-replay.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { SAMPLE_SIZE } from "../services/sample/load-sample.ts";

const database = await testDatabase();
installTestRuntime(database);

proveReplay(database, { size: SAMPLE_SIZE, least: 2_500, place: 1_000 });
