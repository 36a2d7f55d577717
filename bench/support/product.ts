import { type ChildProcess, fork, spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "#db/embedded.ts";
import { SERVER_FLAGS } from "../../scripts/lib/server-flags.ts";

const ROOT = join(import.meta.dirname, "..", "..");

export type Product = { port: number; process: ChildProcess; stop: () => Promise<void> };
/** One round of load: `leadIds` as the 2xx answers named them. */
export type Measured = {
  answered: number;
  ok: number;
  leadIds: string[];
  seconds: number;
  p50Ms: number;
  p99Ms: number;
};

/** Starts the shipped server as an API process: forced row-level security, keys, everything on. */
export async function startProduct(env: Record<string, string>): Promise<Product> {
  const port = await freePort();
  const server = spawn(process.execPath, [...SERVER_FLAGS, join(ROOT, "server", "main.ts")], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      ...env,
      NODE_ENV: "production",
      FAIRLEAD_ROLES: "api",
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      LOG_LEVEL: "warn",
    },
  });
  for (let tries = 0; ; tries += 1) {
    if (
      await fetch(`http://127.0.0.1:${port}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    if (tries > 100) throw new Error("the server did not become ready");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stop = () =>
    new Promise<void>((resolve) => {
      server.once("exit", () => resolve());
      server.kill("SIGTERM");
    });
  return { port, process: server, stop };
}

/** Drives the server from another process for `seconds` at 64 connections, keys drawn at random. */
export function driveProduct(port: number, secrets: string[], seconds: number, round: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const load = fork(join(import.meta.dirname, "load-process.ts"), { execPath: process.execPath });
    load.once("message", (measured) => {
      load.kill();
      resolve(measured as Measured);
    });
    load.once("error", reject);
    load.send({ port, connections: 64, seconds, secrets, round });
  });
}
