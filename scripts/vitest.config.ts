import { defineConfig } from "vitest/config";

const shared = { environment: "node", setupFiles: [] as string[] };

/** Three projects: plain unit tests, tests on a real PostgreSQL, and real-data tests (skipped without the data). */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    reporters: ["default"],
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          include: ["{server,db,components,app,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "db",
          include: ["{server,db}/**/*.db.test.ts"],
          globalSetup: ["db/testing/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
