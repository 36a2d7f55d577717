import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import { connect } from "#db/client.ts";
import { checkServingRole } from "#db/serving-role.ts";
import { createApp, isOurs } from "./app.ts";
import { markPageRequest } from "./auth/page-request.ts";
import { type Env, readEnv } from "./env.ts";
import { createLog } from "./log.ts";
import { beginRequest } from "./request-log.ts";
import { installRuntime } from "./runtime.ts";
import { onStop } from "./stop.ts";
import { startWorker } from "./worker/worker.ts";

type Handler = (req: IncomingMessage, res: ServerResponse) => unknown;
type UpgradeListener = (req: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Starts one Fairlead process with the roles of FAIRLEAD_ROLES and answers when it serves. */
async function main() {
  const isDev = process.argv.includes("--dev");
  const env = readEnv();
  process.env.NEXTAUTH_URL ??= env.PUBLIC_URL;
  const log = createLog(env.LOG_LEVEL);
  const db = connect(env.DATABASE_APP_URL, {
    waitMs: env.DATABASE_WAIT_MS,
    onError: (error) => log.warn({ err: error }, "a database connection was lost"),
  });
  await checkServingRole(db.pool);
  installRuntime({ env, db, log });
  if (env.FAIRLEAD_ROLES.includes("worker")) startWorker();

  const ours = getRequestListener(createApp(env).fetch);
  const pages = env.FAIRLEAD_ROLES.includes("web") ? await preparePages(env, isDev) : undefined;
  const server = createServer((req, res) => {
    beginRequest(req, res, log);
    const path = (req.url ?? "/").split("?", 1)[0] ?? "/";
    if (isOurs(path) || !pages) return ours(req, res);
    markPageRequest(req);
    return pages.handle(req, res);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  // Longer than proxies and clients keep an idle connection (60 s), so that none sends into one we are closing.
  server.keepAliveTimeout = 75_000;
  if (pages) server.on("upgrade", pages.upgrade);
  await new Promise<void>((resolve) => server.listen(env.PORT, env.HOST, resolve));
  onStop(server, db, log);
  log.info({ port: env.PORT, roles: env.FAIRLEAD_ROLES }, "serving");
}

async function preparePages(env: Env, isDev: boolean): Promise<{ handle: Handler; upgrade: UpgradeListener }> {
  // Else Next's own processes report to it what they load, as `node --watch` asked, and it takes that for their answers.
  delete process.env.WATCH_REPORT_DEPENDENCIES;
  const { default: next } = await import("next");
  const pages = next({ dev: isDev, dir: process.cwd(), hostname: env.HOST, port: env.PORT });
  await pages.prepare();
  return { handle: pages.getRequestHandler(), upgrade: pages.getUpgradeHandler() };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
