import type { IncomingMessage } from "node:http";
import { clientAddress } from "./client-address.ts";

/** Header that tells a page its own path with query; whatever a visitor sends under this name is overwritten. */
export const PATH_HEADER = "x-fairlead-path";

/** Notes on a request, before Next gets it, where it came from and which page it asks for. */
export function markPageRequest(req: IncomingMessage): void {
  req.headers["x-forwarded-for"] = addressOf(req) ?? "127.0.0.1";
  req.headers[PATH_HEADER] = withoutLoader(req.url ?? "/");
}

/** Answers where a request came from; null for this machine. */
export const addressOf = (req: IncomingMessage): string | null =>
  clientAddress(req.socket.remoteAddress, req.headers["x-forwarded-for"]?.toString());

/** A navigation inside the app asks for a page's data with `_rsc`; the page's address is the same without. */
function withoutLoader(url: string): string {
  const at = new URL(url, "http://page.invalid");
  at.searchParams.delete("_rsc");
  return at.pathname + at.search;
}
