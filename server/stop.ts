import type { Server } from "node:http";
import type { DatabaseClient } from "#db/client.ts";
import type { Log } from "./log.ts";
import { single } from "./runtime.ts";

const GRACE_MS = 8_000;
const IDLE_MS = 100;

/** What to close when the process ends: streams, loops, timers. Each closer is called once. */
export const closers = () => single("closers", () => new Set<() => unknown>());

/** On SIGTERM or SIGINT, or when the command that started it is gone: takes no more, finishes what is in flight, closes streams, and is gone within 10 s. */
export function onStop(server: Server, db: DatabaseClient, log: Log): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    log.info("stopping");
    const deadline = setTimeout(() => process.exit(0), GRACE_MS);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await Promise.allSettled([...closers()].map((close) => close()));
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS);
    await closed;
    clearInterval(idle);
    await db.kysely.destroy();
    clearTimeout(deadline);
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.on("disconnect", stop);
}
