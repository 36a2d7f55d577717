// Writes db/schema.sql, db/types.ts and db/citus.sql from the migrated database; with --check only compares them.
// DATABASE_URL names the owner's connection to a migrated database; without it a throw-away server is started.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startEmbedded } from "../db/embedded.ts";
import { migrate } from "../db/migrate.ts";
import { generate } from "./schema/generate.ts";

export { generate };

const ROOT = resolve(import.meta.dirname, "..");

if (process.argv[1] === import.meta.filename) await run(process.argv.includes("--check"));

/** @param {boolean} isCheck */
async function run(isCheck) {
  const files = process.env.DATABASE_URL ? await generate(process.env.DATABASE_URL) : await generateFromMigrations();
  const stale = Object.entries(files).filter(([path, text]) => readIfThere(path) !== text);
  if (!isCheck) for (const [path, text] of stale) writeFileSync(join(ROOT, path), text);
  const names = stale.map(([path]) => path).join(" and ");
  if (stale.length === 0) console.log(`${Object.keys(files).join(", ")} are what the migrations say.`);
  else if (!isCheck) console.log(`Wrote ${names}.`);
  else {
    console.error(`Not what the migrations say: ${names}. Run npm run schema and commit the result.`);
    process.exitCode = 1;
  }
}

async function generateFromMigrations() {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-schema-"));
  chmodSync(folder, 0o755);
  const server = await startEmbedded({ folder, password: "throw-away", isThrowAway: true, flags: ["-c", "fsync=off"] });
  try {
    await migrate(server.ownerUrl);
    return await generate(server.ownerUrl);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), "utf8") : undefined;
}
