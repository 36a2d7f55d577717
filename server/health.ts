import { Hono } from "hono";
import { sql } from "kysely";
import { collectDefaultMetrics, Registry } from "prom-client";
import { runtime, single } from "./runtime.ts";

/** The process's Prometheus registry. */
export const metrics = () =>
  single("metrics", () => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    return registry;
  });

/** /healthz: the process lives. /readyz: it reaches its database. /metrics: Prometheus text. */
export function healthRoutes(): Hono {
  const app = new Hono();
  app.get("/healthz", (c) => c.text("ok"));
  app.get("/readyz", async (c) => {
    try {
      await sql`select 1`.execute(runtime().db.kysely);
      return c.text("ready");
    } catch {
      return c.text("the database does not answer", 503);
    }
  });
  app.get("/metrics", async (c) => c.text(await metrics().metrics(), 200, { "content-type": metrics().contentType }));
  return app;
}
