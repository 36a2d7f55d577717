import type { Context } from "hono";
import type { ThankYou } from "#server/core/form/form-definition.ts";
import type { OpenForm } from "../services/forms/resolve-form.ts";

const PREFLIGHT_SECONDS = "7200";

/** Answers the origin a browser may be answered for: the page is the product's own, or stands on the form's list. Null otherwise. */
export function allowedOrigin(c: Context, form: OpenForm, publicUrl: string): string | null {
  const origin = c.req.header("origin");
  if (!origin || origin === "null") return null;
  const isOwn = origin === new URL(publicUrl).origin || URL.parse(origin)?.host === c.req.header("host");
  return isOwn || form.origins.includes(origin) ? origin : null;
}

/** Lets this one origin's pages read the answer, without credentials; says to caches that others get another. */
export function letRead(c: Context, origin: string): void {
  c.header("access-control-allow-origin", origin);
  c.header("access-control-expose-headers", "retry-after");
}

/** Answers a preflight: the methods and the one header the snippet uses. */
export function answerPreflight(c: Context, origin: string | null): Response {
  c.header("vary", "origin");
  if (origin !== null) {
    letRead(c, origin);
    c.header("access-control-allow-methods", "GET, POST");
    c.header("access-control-allow-headers", "content-type");
    c.header("access-control-max-age", PREFLIGHT_SECONDS);
  }
  return c.body(null, 204);
}

/** What a browser's script is told after sending: the id, and a text or an address. */
export const toAnswer = (submissionId: string, thankYou: ThankYou) =>
  thankYou.kind === "redirect"
    ? { submission_id: submissionId, redirect: thankYou.url }
    : { submission_id: submissionId, thank_you: { title: thankYou.title, text: thankYou.text } };
