import { tmpdir } from "node:os";
import { readEnv } from "#server/env.ts";
import { createLog } from "#server/log.ts";
import { installRuntime } from "#server/runtime.ts";
import type { TestDatabase } from "./test-database.ts";

/** Installs a runtime over a test's database, as main would; services then work as in the product. */
export function installTestRuntime(database: TestDatabase, env: Record<string, string> = {}) {
  const values: NodeJS.ProcessEnv = {
    NODE_ENV: "test",
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    PUBLIC_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: "tests-only-tests-only",
    FAIRLEAD_DATA: tmpdir(),
    LOG_LEVEL: "silent",
    ...env,
  };
  return installRuntime({ env: readEnv(values), db: database, log: createLog("silent") });
}
