import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectEnv, ROOT } from "./install.mjs";

/** A tool of the project, by its name. */
export const bin = (name) => join(ROOT, "node_modules", ".bin", name);

const data = join(ROOT, "..", "shared", "data");

/** The environment of tests: the project's own Node first, and public data where it lies beside the project. */
export const testEnv = () => ({
  ...projectEnv(),
  ...(process.env.TEST_DATA_DIR || !existsSync(data) ? {} : { TEST_DATA_DIR: data }),
});

/** Runs a command and shows what it says; one that takes longer than `mostMs` is ended. Answers whether it went well. */
export function runShown(command, args, { env = {}, mostMs } = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...testEnv(), ...env },
    ...(mostMs ? { timeout: mostMs, killSignal: "SIGKILL" } : {}),
  });
  return status === 0;
}
