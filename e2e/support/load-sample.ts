// Loads a small sample workspace into the run's database, once however many ask: node e2e/support/load-sample.ts
import { tmpdir } from "node:os";
import pg from "pg";
import { connect } from "#db/client.ts";
import { listWorkspaceSlugs } from "#db/directory/workspace-list.ts";
import { readEnv } from "#server/env.ts";
import { createLog } from "#server/log.ts";
import { installRuntime } from "#server/runtime.ts";
import { loadSample } from "#server/services/sample/load-sample.ts";

const SIZE = { leads: 60, accounts: 40, days: 20 };
const env = readEnv({
  NODE_ENV: "test",
  DATABASE_URL: process.env.E2E_OWNER_URL,
  DATABASE_APP_URL: process.env.E2E_APP_URL,
  PUBLIC_URL: process.env.E2E_BASE_URL,
  NEXTAUTH_SECRET: "not-used-by-the-sample",
  FAIRLEAD_DATA: process.env.E2E_DATA ?? tmpdir(),
});
const db = connect(env.DATABASE_APP_URL, { max: 4 });
installRuntime({ env, db, log: createLog("warn") });
const lock = new pg.Client({ connectionString: process.env.E2E_OWNER_URL });
await lock.connect();
await lock.query("select pg_advisory_lock(20170)");
const isThere = (await listWorkspaceSlugs(db.kysely)).some(({ slug }) => slug === "northwind-sample");
if (!isThere) await loadSample({ now: Date.now(), password: process.argv[2] ?? "", size: SIZE });
await lock.end();
await db.kysely.destroy();
