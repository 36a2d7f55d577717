import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const MARK = join(ROOT, "node_modules", ".fairlead-installed");

/** Says what is being done, in one line. */
export const say = (text) => process.stdout.write(`fairlead: ${text}\n`);

/** Ends with what went wrong and, in a line of its own, the next step. */
export function fail(text, nextStep) {
  process.stderr.write(`fairlead: ${text}\nfairlead: ${nextStep}\n`);
  process.exit(1);
}

/**
 * Installs the exact dependencies of the lock file, unless this lock file is already installed. Not `npm ci`: that
 * refuses a lock file which lacks the optional package of a platform that the registry did not have.
 */
export function installDependencies() {
  if (Number(process.versions.node.split(".")[0]) < 20)
    fail("Node 20 or newer is needed.", "Install it from nodejs.org and run this again.");
  const wanted = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  if (existsSync(MARK) && readFileSync(MARK, "utf8") === wanted) return;
  say("installing dependencies (once, about a minute)");
  const done = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (done.status !== 0)
    fail("npm could not install the dependencies.", "Check the connection to the npm registry and run this again.");
  writeFileSync(MARK, wanted);
}

/** The environment in which scripts find the project's own Node first. */
export const projectEnv = () => ({
  ...process.env,
  PATH: `${join(ROOT, "node_modules", ".bin")}:${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: "1",
});

/** The project's own Node. */
export const NODE = join(ROOT, "node_modules", ".bin", "node");
