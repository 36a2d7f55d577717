import { RESERVED_SLUGS } from "./core/reserved-slugs.ts";

/** What a page's address may hold besides ids, tokens and names. */
const WORD = /^[a-z][a-z.-]{0,19}$/;
const API_WORDS = new Set(["v1", "leads", "accounts", "opportunities", "forms", "batch", "decisions", "openapi.json"]);
/** Files and probes: too many, and of no interest. */
const QUIET = /^\/(_next\/|icon\.svg|favicon\.ico|healthz|readyz|metrics)/;

/**
 * Answers what kind of address a request asks for, with nothing of whom it is about: no query, `[id]` for ids, tokens
 * and senders' own keys, `[workspace]` for a workspace's name. Null for what the log leaves out.
 */
export function routeOf(url: string): string | null {
  const path = url.split("?", 1)[0] ?? "/";
  if (QUIET.test(path)) return null;
  const [first = "", ...rest] = path.split("/").slice(1);
  if (first === "v1") return join([first, ...rest].map((part) => (API_WORDS.has(part) ? part : "[id]")));
  if (path.startsWith("/api/trpc/")) return /^[\w.,/]{1,300}$/.test(path) ? path : "/api/trpc/[id]";
  const words = rest.map((part) => (WORD.test(part) ? part : "[id]"));
  return join([first === "" || RESERVED_SLUGS.has(first) ? first : "[workspace]", ...words]);
}

const join = (parts: readonly string[]) => `/${parts.join("/")}`;
