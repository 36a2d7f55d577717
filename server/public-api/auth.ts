import type { HttpBindings } from "@hono/node-server";
import { createMiddleware } from "hono/factory";
import { requestIdOf } from "../request-log.ts";
import type { KeyScope } from "../services/keys/key-input.ts";
import { takeFromKey } from "../services/keys/rate-limit.ts";
import { type ResolvedKey, resolveApiKey } from "../services/keys/resolve-key.ts";
import { problem } from "./problem.ts";

export type ApiEnv = { Bindings: Partial<HttpBindings>; Variables: { key: ResolvedKey; requestId: string } };

/** Every request's id, in the answer's `X-Request-Id` too: one that came by the network has it there already. */
export const withRequestId = createMiddleware<ApiEnv>(async (c, next) => {
  const incoming = c.env?.incoming;
  const requestId = requestIdOf(incoming);
  c.set("requestId", requestId);
  if (!incoming) c.header("X-Request-Id", requestId);
  await next();
});

/** Lets through a live secret key that has the scope and stays within its own rate. */
export const requireKey = (scope: KeyScope) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const header = c.req.header("authorization") ?? "";
    const key = header.startsWith("Bearer ") ? await resolveApiKey(header.slice(7).trim()) : null;
    if (!key) {
      c.header("WWW-Authenticate", "Bearer");
      return problem(c, { status: 401, title: "Send a live API key: Authorization: Bearer fl_live_…" });
    }
    if (!key.scopes.includes(scope)) {
      return problem(c, { status: 403, title: `This API key lacks the scope ${scope}.` });
    }
    const waitSeconds = takeFromKey(key);
    if (waitSeconds > 0) {
      c.header("Retry-After", String(waitSeconds));
      return problem(c, {
        status: 429,
        title: "Too many requests with this key.",
        detail: `Try again in ${waitSeconds} s.`,
      });
    }
    c.set("key", key);
    await next();
  });
