import type { IncomingMessage, ServerResponse } from "node:http";
import { uuidv7 } from "./ids.ts";
import type { Log } from "./log.ts";
import { routeOf } from "./request-route.ts";

/** Header that carries a request's id through the process and back; whatever a sender writes under it is overwritten. */
export const REQUEST_HEADER = "x-request-id";

/** Gives a request its id and, once it is answered, writes one line: id, method, route, status and milliseconds. */
export function beginRequest(req: IncomingMessage, res: ServerResponse, log: Log): void {
  const requestId = uuidv7();
  const began = performance.now();
  req.headers[REQUEST_HEADER] = requestId;
  res.setHeader(REQUEST_HEADER, requestId);
  const route = log.isLevelEnabled("info") ? routeOf(req.url ?? "/") : null;
  if (!route) return;
  res.once("close", () => {
    const ms = Math.round(performance.now() - began);
    log.info({ requestId, method: req.method, route, status: res.statusCode, ms }, "request");
  });
}

/** The id a request was given; a new one for a request that came by no network, as a test's. */
export const requestIdOf = (incoming: IncomingMessage | undefined): string =>
  incoming?.headers[REQUEST_HEADER]?.toString() ?? uuidv7();
