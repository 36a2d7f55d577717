import { Hono } from "hono";
import type { Env } from "../env.ts";
import { accountRoutes } from "./accounts.ts";
import type { ApiEnv } from "./auth.ts";
import { leadReadRoutes } from "./lead-reads.ts";
import { leadWriteRoutes } from "./leads.ts";
import { openApiDocument } from "./openapi.ts";
import { opportunityRoutes } from "./opportunities.ts";

/** The public API under /v1. Routes with secret keys send no CORS headers. */
export function publicApi(env: Env): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get("/v1/openapi.json", (c) => c.json(openApiDocument(env.PUBLIC_URL)));
  app.route("/", leadWriteRoutes());
  app.route("/", leadReadRoutes());
  app.route("/", accountRoutes());
  app.route("/", opportunityRoutes());
  return app;
}
