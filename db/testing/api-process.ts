import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { freePort } from "../embedded.ts";
import type { TestDatabase } from "./test-database.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const started = new Set<ChildProcess>();

/** A running server. `said` is what it wrote to its log so far. */
export type ApiProcess = { url: string; said: () => string; kill: (signal: NodeJS.Signals) => Promise<void> };

/** `nodeArgs` go before the entry (controls plant faults with them); `env` is added to the server's variables. */
export type ProcessPlan = { nodeArgs?: string[] | undefined; env?: Record<string, string> };

/** A fault to plant, as `nodeArgs`: two processes decide for a workspace at once. */
export const WITHOUT_LOCK = ["--import", join(import.meta.dirname, "without-lock.ts")];

/** Ends every server that a failed test left behind: a child that lives keeps the whole run alive. */
export function endApiProcesses(): void {
  afterAll(() => Promise.all([...started].map((child) => ended(child, "SIGKILL"))));
}

/** Starts the shipped server over a test's database: with the role `api`, silent, unless `env` says otherwise. */
export async function startApiProcess(
  database: TestDatabase,
  { nodeArgs = [], env = {} }: ProcessPlan = {},
): Promise<ApiProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(join(ROOT, "node_modules/.bin/node"), [...nodeArgs, join(ROOT, "server/main.ts")], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...serverEnv(database), PORT: String(port), PUBLIC_URL: url, ...env },
  });
  started.add(child);
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await untilReady(url, child);
  return { url, said: () => said, kill: (signal) => ended(child, signal) };
}

/** What a server needs to serve a test's database; it takes any free port. */
export const serverEnv = ({ ownerUrl, appUrl }: TestDatabase): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: "test",
  NODE_OPTIONS: "",
  DATABASE_URL: ownerUrl,
  DATABASE_APP_URL: appUrl,
  FAIRLEAD_ROLES: "api",
  PORT: "0",
  PUBLIC_URL: "http://127.0.0.1",
  NEXTAUTH_SECRET: "tests-only-tests-only",
  FAIRLEAD_DATA: tmpdir(),
  LOG_LEVEL: "silent",
});

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 800; tries += 1) {
    if (child.exitCode !== null) throw new Error("the server ended before it was ready");
    const isReady = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the server did not become ready");
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
