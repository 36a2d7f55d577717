// npm run test:faults: the promises that take too long for npm test, at full figures, each with its control.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { installDependencies, projectEnv, ROOT } from "./lib/install.mjs";

installDependencies();
const data = join(ROOT, "..", "shared", "data");
const env = { ...projectEnv(), ...(process.env.TEST_DATA_DIR || !existsSync(data) ? {} : { TEST_DATA_DIR: data }) };
const done = spawnSync(
  join(ROOT, "node_modules", ".bin", "vitest"),
  ["run", "--config", "scripts/vitest.config.ts", "--project", "faults", ...process.argv.slice(2)],
  { cwd: ROOT, stdio: "inherit", env },
);
process.exit(done.status ?? 1);
