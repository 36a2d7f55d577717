// What `npm run up` and `npm run dev` do once dependencies are there: database, build, server, sample workspace.
import { join } from "node:path";
import { dataFolder, readSecrets } from "#db/data-folder.ts";
import { freePort } from "#db/embedded.ts";
import { isLoopbackUrl } from "#server/env.ts";
import { buildIfStale } from "./lib/build.ts";
import { announce, claimFolder, type Holder, releaseFolder, type Serving } from "./lib/claim.ts";
import { prepareDatabase } from "./lib/environment.ts";
import { Failure } from "./lib/failure.ts";
import { fail, say } from "./lib/install.mjs";
import { type Child, runNode } from "./lib/run-node.ts";
import { SERVER_FLAGS } from "./lib/server-flags.ts";
import { saySignIns } from "./lib/sign-ins.ts";

const ROOT = join(import.meta.dirname, "..");
const READY_MS = 120_000;
const STEP_MS = 100;
const isDev = process.argv.includes("--dev");
const isEmpty = process.argv.includes("--empty");
const hasPages = (process.env.FAIRLEAD_ROLES ?? "web").includes("web");
const folder = dataFolder();
const stopping = new AbortController();

/** Serves until it is told to end; answers the exit code. */
async function main(): Promise<number> {
  const holder = process.env.DATABASE_URL ? undefined : await claimFolder(folder);
  if (holder) return tellOf(holder);
  try {
    const database = await prepareDatabase(say);
    try {
      if (!isDev && hasPages) await buildIfStale(say, join(folder, "build.log"), stopping.signal);
      return await serve(database.env, database.samplePassword);
    } finally {
      await database.end();
    }
  } finally {
    releaseFolder(folder);
  }
}

async function serve(databaseEnv: Record<string, string>, samplePassword: string): Promise<number> {
  const { port, address } = await choosePlace();
  stopping.signal.throwIfAborted();
  const hasSample = !isEmpty && isLoopbackUrl(address);
  const NODE_ENV = isDev ? "development" : "production";
  const place = { NODE_ENV, PORT: String(port), PUBLIC_URL: address, NEXTAUTH_URL: address } as const;
  const env = { ...process.env, ...databaseEnv, ...place };
  const watch = isDev ? ["--watch", "--watch-path=server", "--watch-path=db"] : [];
  const server = runNode(
    [...SERVER_FLAGS, ...watch, join(ROOT, "server", "main.ts"), ...(isDev ? ["--dev"] : [])],
    env,
  );
  let sample: Child | undefined;
  stopping.signal.addEventListener("abort", async () => {
    await sample?.end();
    await server.end();
  });
  try {
    await untilReady(port, server);
    stopping.signal.throwIfAborted();
  } catch (error) {
    await server.end();
    throw error;
  }
  say(`serving at ${address}`);
  announce(folder, { port, address, hasSample });
  sayDoor({ port, address, hasSample }, samplePassword);
  if (hasSample) sample = loadSample({ ...env, FAIRLEAD_SAMPLE_PASSWORD: samplePassword });
  return server.ended;
}

/** PORT or 3000, else any free port; behind an address of one's own no other will do. */
async function choosePlace(): Promise<{ port: number; address: string }> {
  const { PUBLIC_URL } = process.env;
  if (PUBLIC_URL && !URL.canParse(PUBLIC_URL))
    throw new Failure("PUBLIC_URL is not an address.", "Write it as https://leads.example.com and run this again.");
  const wanted = Number(process.env.PORT ?? 3000);
  const port = await freePort(wanted).catch((cause: Error) => {
    throw new Failure(`No port could be had: ${cause.message}.`, "Name a free one in PORT and run this again.", cause);
  });
  if (PUBLIC_URL && wanted > 0 && port !== wanted)
    throw new Failure(
      `Port ${wanted}, to which PUBLIC_URL leads, is taken.`,
      "End what listens there or name another in PORT, and run this again.",
    );
  return { port, address: PUBLIC_URL ?? `http://localhost:${port}` };
}

async function untilReady(port: number, server: Child): Promise<void> {
  for (let waited = 0; waited < READY_MS && server.isAlive(); waited += STEP_MS) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  stopping.signal.throwIfAborted();
  throw new Failure(
    server.isAlive()
      ? `The server was not ready within ${READY_MS / 1000} s.`
      : "The server ended before it was ready.",
    "What it said stands above: mend that and run this again.",
  );
}

function loadSample(env: NodeJS.ProcessEnv): Child {
  const sample = runNode([join(ROOT, "scripts", "sample.ts")], env);
  void sample.ended.then((code) => {
    if (code !== 0 && !stopping.signal.aborted)
      say("the sample company was not loaded; what it said stands above. Stop with Ctrl-C and run this again.");
  });
  return sample;
}

/** The folder is served already: says where, and who may sign in. */
function tellOf({ pid, serving }: Holder): number {
  if (!serving) say(`already starting, as process ${pid}: it says its address where it was started`);
  else {
    say(`already running at ${serving.address}`);
    sayDoor(serving, readSecrets(folder).samplePassword);
  }
  return 0;
}

function sayDoor({ address, hasSample }: Serving, samplePassword: string): void {
  if (hasSample) saySignIns(samplePassword);
  else say(`sign up at ${address}/sign-up`);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  // Else the database would be ended at once, under a server that finishes what is in flight.
  process.removeAllListeners(signal);
  process.on(signal, () => stopping.abort());
}
// Whoever started this is gone without a word.
process.once("disconnect", () => stopping.abort());

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (stopping.signal.aborted) process.exit(1);
    if (error instanceof Failure) fail(error.message, error.nextStep);
    fail(error instanceof Error ? (error.stack ?? error.message) : String(error), "Run this again; nothing is lost.");
  },
);
