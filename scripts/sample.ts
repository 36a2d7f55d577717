// Loads the sample workspace once, in the background of `npm run up`.
import pg from "pg";
import { connect } from "#db/client.ts";
import { readEnv } from "#server/env.ts";
import { createLog } from "#server/log.ts";
import { installRuntime } from "#server/runtime.ts";
import { ensureSample } from "#server/services/sample/ensure-sample.ts";
import { say } from "./lib/install.mjs";

// Nobody is left to look at it.
process.once("disconnect", () => process.exit(1));
const env = readEnv();
const password = process.env.FAIRLEAD_SAMPLE_PASSWORD ?? "";
// A crash may lose the last sample leads, so they need not wait for the disk.
const url = new URL(env.DATABASE_APP_URL);
url.searchParams.set("options", "-c synchronous_commit=off");
const db = connect(url.href, { max: 4 });
installRuntime({ env, db, log: createLog("warn") });
// Of two commands at once the second has nothing to do.
const lock = new pg.Client({ connectionString: env.DATABASE_URL });
await lock.connect();
const { rows } = await lock.query<{ isMine: boolean }>('select pg_try_advisory_lock(20170) as "isMine"');
if (rows[0]?.isMine) {
  const started = performance.now();
  const leads = await ensureSample({
    now: Date.now(),
    password,
    onProgress: (done, all) => {
      if (done === 0) say("loading two months of sample leads in the background; the workspace fills as you look");
      else if (done % 500 === 0) say(`sample: ${done} of ${all} leads`);
    },
  });
  if (leads > 0) say(`sample: ${leads} leads loaded in ${Math.round((performance.now() - started) / 1000)} s`);
}
await lock.end();
await db.kysely.destroy();
process.exit(0);
