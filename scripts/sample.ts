// Loads the sample workspace once, in the background of `npm run up`, and prints who may sign in.
import { connect } from "#db/client.ts";
import { listWorkspaceSlugs } from "#db/directory/workspace-list.ts";
import { readEnv } from "#server/env.ts";
import { createLog } from "#server/log.ts";
import { installRuntime } from "#server/runtime.ts";
import { loadSample } from "#server/services/sample/load-sample.ts";
import { sampleEmail } from "#server/services/sample/people.ts";
import { say } from "./lib/install.mjs";

const SIGN_INS = [
  ["admin", "Priya Raman"],
  ["manager", "Greta Lindholm"],
  ["rep", "Ana Duarte"],
] as const;

const env = readEnv();
const password = process.env.FAIRLEAD_SAMPLE_PASSWORD ?? "";
// A crash may lose the last sample leads, so they need not wait for the disk.
const url = new URL(env.DATABASE_APP_URL);
url.searchParams.set("options", "-c synchronous_commit=off");
const db = connect(url.href, { max: 4 });
installRuntime({ env, db, log: createLog("warn") });
const isThere = (await listWorkspaceSlugs(db.kysely)).some(({ slug }) => slug === "northwind-sample");
for (const [role, name] of SIGN_INS) say(`sign in as ${role.padEnd(7)} ${sampleEmail(name)}  ${password}`);
if (!isThere) {
  say("loading two months of sample leads in the background; the workspace fills as you look");
  const started = performance.now();
  const { leads } = await loadSample({
    now: Date.now(),
    password,
    onProgress: (done, all) => done % 500 === 0 && say(`sample: ${done} of ${all} leads`),
  });
  say(`sample: ${leads} leads loaded in ${Math.round((performance.now() - started) / 1000)} s`);
}
await db.kysely.destroy();
