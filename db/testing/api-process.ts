import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { freePort } from "../embedded.ts";
import type { TestDatabase } from "./test-database.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const started = new Set<ChildProcess>();

export type ApiProcess = { url: string; kill: (signal: NodeJS.Signals) => Promise<void> };

/** Ends every server that a failed test left behind: a child that lives keeps the whole run alive. */
export function endApiProcesses(): void {
  afterAll(() => Promise.all([...started].map((child) => ended(child, "SIGKILL"))));
}

/** Starts the shipped server with the role `api` over a test's database. `nodeArgs` go before the entry (controls plant faults with them). */
export async function startApiProcess(database: TestDatabase, nodeArgs: string[] = []): Promise<ApiProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(join(ROOT, "node_modules/.bin/node"), [...nodeArgs, join(ROOT, "server/main.ts")], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "test",
      NODE_OPTIONS: "",
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: database.appUrl,
      FAIRLEAD_ROLES: "api",
      PORT: String(port),
      PUBLIC_URL: url,
      NEXTAUTH_SECRET: "tests-only-tests-only",
      FAIRLEAD_DATA: tmpdir(),
      LOG_LEVEL: "silent",
    },
  });
  started.add(child);
  await untilReady(url, child);
  return { url, kill: (signal) => ended(child, signal) };
}

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
