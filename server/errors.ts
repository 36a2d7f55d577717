/** The seven ways a request can be a person's mistake or a lost race. Anything else is a bug. */
export const ERROR_CODES = [
  "not_found",
  "forbidden",
  "conflict",
  "invalid",
  "limit_reached",
  "precondition",
  "upstream",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected refusal. The message is written for the person who reads it; `field` names the input at fault. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;

  constructor(code: ErrorCode, message: string, options: { field?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.field = options.field;
  }
}

/** The refusal for a row that is not there or is somebody else's; the two are never told apart. */
export const notFound = (what: string) =>
  new AppError("not_found", `This ${what} does not exist, or it is not yours to see.`);

export const HTTP_STATUS: Readonly<Record<ErrorCode, 400 | 403 | 404 | 409 | 412 | 429 | 502>> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
  limit_reached: 429,
  precondition: 412,
  upstream: 502,
};
