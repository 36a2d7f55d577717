import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { parseCookies, readSession } from "./auth/session.ts";
import type { Env } from "./env.ts";
import { healthRoutes } from "./health.ts";
import { uuidv7 } from "./ids.ts";
import { appRouter } from "./trpc/root.ts";

/** Paths that Hono answers; everything else is a page and goes to Next. */
export const isOurs = (path: string) =>
  path.startsWith("/v1/") ||
  path.startsWith("/api/trpc/") ||
  ["/embed.js", "/healthz", "/readyz", "/metrics"].includes(path);

/** Builds what one process answers without Next, by its roles. */
export function createApp(env: Env): Hono {
  const app = new Hono();
  app.route("/", healthRoutes());
  if (env.FAIRLEAD_ROLES.includes("web")) app.all("/api/trpc/*", (c) => answerTrpc(c.req.raw));
  return app;
}

function answerTrpc(req: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router: appRouter,
    createContext: async () => ({
      session: isSameSite(req) ? await readSession(parseCookies(req.headers.get("cookie"))) : null,
      requestId: uuidv7(),
    }),
  });
}

/** A request that a browser sends from another site carries no session. */
const isSameSite = (req: Request) => ["same-origin", "none", null].includes(req.headers.get("sec-fetch-site"));
