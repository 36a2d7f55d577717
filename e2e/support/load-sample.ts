// Loads a sample workspace, small unless the tour is full, into the run's database, once however many ask: node e2e/support/load-sample.ts
import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { connect } from "#db/client.ts";
import { readEnv } from "#server/env.ts";
import { createLog } from "#server/log.ts";
import { installRuntime } from "#server/runtime.ts";
import { loadSample, SAMPLE_SIZE } from "#server/services/sample/load-sample.ts";
import { isFull } from "./screens-form.ts";

const data = process.env.E2E_DATA ?? "";
/** Holds the sample's slug once it is loaded. */
const loaded = join(data, "sample-slug");
const size = isFull ? SAMPLE_SIZE : { leads: 60, accounts: 40, days: 20 };
const env = readEnv({
  NODE_ENV: "test",
  DATABASE_URL: process.env.E2E_OWNER_URL,
  DATABASE_APP_URL: process.env.E2E_APP_URL,
  PUBLIC_URL: process.env.E2E_BASE_URL,
  NEXTAUTH_SECRET: "not-used-by-the-sample",
  FAIRLEAD_DATA: data,
});
const db = connect(env.DATABASE_APP_URL, { max: 4 });
installRuntime({ env, db, log: createLog("warn") });
const lock = new pg.Client({ connectionString: process.env.E2E_OWNER_URL });
await lock.connect();
await lock.query("select pg_advisory_lock(20170)");
if (!existsSync(loaded)) {
  const { slug } = await loadSample({ now: Date.now(), password: process.argv[2] ?? "", size });
  writeFileSync(`${loaded}.new`, slug);
  renameSync(`${loaded}.new`, loaded);
}
await lock.end();
await db.kysely.destroy();
