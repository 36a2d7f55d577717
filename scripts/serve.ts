// What `npm run up` and `npm run dev` do once dependencies are there: database, build, server, sample workspace.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "#db/embedded.ts";
import { buildIfStale } from "./lib/build.ts";
import { prepareDatabase } from "./lib/environment.ts";
import { say } from "./lib/install.mjs";

const ROOT = join(import.meta.dirname, "..");
const isDev = process.argv.includes("--dev");
const isEmpty = process.argv.includes("--empty");

async function main() {
  const database = await prepareDatabase(say);
  if (!isDev) buildIfStale(say);
  const port = await freePort(Number(process.env.PORT ?? 3000));
  const address = process.env.PUBLIC_URL ?? `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...database.env,
    NODE_ENV: isDev ? "development" : "production",
    PORT: String(port),
    PUBLIC_URL: address,
    NEXTAUTH_URL: address,
    FAIRLEAD_SAMPLE_PASSWORD: database.samplePassword,
  };
  const watch = isDev ? ["--watch", "--watch-path=server", "--watch-path=db"] : [];
  const server = spawn(process.execPath, [...watch, join(ROOT, "server", "main.ts"), ...(isDev ? ["--dev"] : [])], {
    cwd: ROOT,
    stdio: "inherit",
    env,
  });
  stopTogether(server, database.stop);
  await untilReady(address, server);
  say(`serving at ${address}`);
  const sample = join(ROOT, "scripts", "sample.ts");
  if (!isEmpty && existsSync(sample)) spawn(process.execPath, [sample], { cwd: ROOT, stdio: "inherit", env });
  else say(`sign up at ${address}/sign-up`);
}

async function untilReady(address: string, server: ChildProcess) {
  for (let tries = 0; tries < 600 && server.exitCode === null; tries += 1) {
    const isReady = await fetch(`${address}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server did not become ready. What it said stands above.");
}

function stopTogether(server: ChildProcess, stopDatabase: () => Promise<void>) {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
  server.on("exit", async (code) => {
    await stopDatabase();
    process.exit(code ?? 0);
  });
}

main().catch((error: Error) => {
  process.stderr.write(`fairlead: ${error.message}\n`);
  process.exit(1);
});
