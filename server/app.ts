import type { HttpBindings } from "@hono/node-server";
import type { AnyTRPCRouter } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { addressOf } from "./auth/page-request.ts";
import { noteUse, parseCookies, readSession } from "./auth/session.ts";
import type { Env } from "./env.ts";
import { healthRoutes } from "./health.ts";
import { embedRoutes } from "./public-api/embed-script.ts";
import { formRoutes } from "./public-api/forms.ts";
import { answerError, problem } from "./public-api/problem.ts";
import { publicApi } from "./public-api/routes.ts";
import { requestIdOf } from "./request-log.ts";
import { appRouter } from "./trpc/root.ts";

/** Paths that Hono answers; everything else is a page and goes to Next. */
export const isOurs = (path: string) =>
  path.startsWith("/v1/") ||
  path.startsWith("/api/trpc/") ||
  ["/embed.js", "/healthz", "/readyz", "/metrics"].includes(path);

/**
 * Builds what one process answers without Next, by its roles. `router`: its procedures. Errors are answered here alone:
 * every handler of a part with an answer of its own would be wrapped once more for each request.
 */
export function createApp(env: Env, router: AnyTRPCRouter = appRouter): Hono {
  const app = new Hono();
  app.onError(answerError);
  app.route("/", healthRoutes());
  if (env.FAIRLEAD_ROLES.includes("api"))
    app.route("/", embedRoutes(env)).route("/", formRoutes(env)).route("/", publicApi(env));
  app.notFound((c) => problem(c, { status: 404, title: "There is nothing at this address." }));
  if (env.FAIRLEAD_ROLES.includes("web"))
    app.all("/api/trpc/*", (c) => answerTrpc(router, c.req.raw, (c.env ?? {}) as Partial<HttpBindings>));
  return app;
}

function answerTrpc(router: AnyTRPCRouter, req: Request, { incoming }: Partial<HttpBindings>): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router,
    createContext: async () => {
      const session = isSameSite(req) ? await readSession(parseCookies(req.headers.get("cookie"))) : null;
      if (session) await noteUse(session);
      return { session, requestId: requestIdOf(incoming), address: incoming ? addressOf(incoming) : null };
    },
  });
}

/** A request that a browser sends from another site carries no session. */
const isSameSite = (req: Request) => ["same-origin", "none", null].includes(req.headers.get("sec-fetch-site"));
