import { defineConfig } from "vitest/config";

const shared = { environment: "node", setupFiles: [] as string[] };

/** Three projects: plain unit tests, tests on a real PostgreSQL, and the promises at full figures (`npm run test:faults`). */
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
          // Seeded property tests take their time where several runs share two cores.
          testTimeout: 60_000,
          include: ["{server,db,components,app,scripts,bench}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/*.fault.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "db",
          include: ["{server,db,bench,scripts}/**/*.db.test.ts"],
          globalSetup: ["db/testing/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "faults",
          include: ["server/faults/*.fault.test.ts"],
          globalSetup: ["db/testing/global-setup.ts"],
          testTimeout: 600_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
