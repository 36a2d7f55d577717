import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { KeyScope } from "../services/keys/key-input.ts";
import { takeFromKey } from "../services/keys/rate-limit.ts";
import { type ResolvedKey, resolveApiKey } from "../services/keys/resolve-key.ts";
import { problem } from "./problem.ts";

export type ApiEnv = { Bindings: Partial<HttpBindings>; Variables: { key: ResolvedKey } };
type Handler = (c: Context<ApiEnv>) => Response | Promise<Response>;

/**
 * What a live secret key may ask that has the scope and stays within its own rate. Part of the handler and none before
 * it: a route with several puts them together anew for each request.
 */
export const withKey =
  (scope: KeyScope, answer: Handler): Handler =>
  async (c) => {
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
    return await answer(c);
  };
