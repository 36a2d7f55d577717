import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { AppError, HTTP_STATUS } from "../errors.ts";
import { requestIdOf } from "../request-log.ts";
import { runtime } from "../runtime.ts";

/** One thing the sender can mend. `pointer` is RFC 6901; "" is the whole body. */
export type ProblemDetail = { pointer: string; code: string; message: string };

/** A refusal as RFC 9457 describes it. */
export type Problem = {
  status: ContentfulStatusCode;
  title: string;
  detail?: string;
  errors?: readonly ProblemDetail[];
};

/** Answers a refusal as application/problem+json. */
export function problem(c: Context, { status, title, detail, errors = [] }: Problem): Response {
  return c.body(
    JSON.stringify({
      type: "about:blank",
      status,
      title,
      detail: detail ?? title,
      errors,
      request_id: requestIdOf(c.env?.incoming),
    }),
    status,
    { "content-type": "application/problem+json" },
  );
}

/** The problem that an error of a service is for the sender; undefined when it is a bug or the database is away. */
export function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof AppError)) return undefined;
  const status = error.field === "Idempotency-Key" ? 422 : HTTP_STATUS[error.code];
  const errors = error.field
    ? [
        {
          pointer: error.field.startsWith("/") ? error.field : `/${error.field}`,
          code: error.code,
          message: error.message,
        },
      ]
    : [];
  return { status, title: error.message, errors };
}

/** The last resort: refusals become problems, a database that is away 503, a bug 500 with nothing but its reference. */
export function answerError(error: unknown, c: Context): Response {
  const known = problemOf(error);
  if (known) return problem(c, known);
  if (isDatabaseAway(error)) {
    c.header("Retry-After", "2");
    return problem(c, { status: 503, title: "The database does not answer. Nothing was written; try again." });
  }
  const requestId = requestIdOf(c.env?.incoming);
  runtime().log.error({ requestId, err: error }, "request failed");
  return problem(c, { status: 500, title: "Something went wrong on our side.", detail: `Reference: ${requestId}` });
}

/** Lost or refused connections, shutdown, timeouts of locks and statements (SQLSTATE classes 08, 53, 57, 55P03, 40). */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === "string" && /^(08|53|57|55P03|40|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT)/.test(code)) return true;
  return typeof message === "string" && /timeout exceeded when trying to connect|Connection terminated/.test(message);
}
