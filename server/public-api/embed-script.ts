import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import type { Env } from "../env.ts";
import { single } from "../runtime.ts";

type Script = { text: string; etag: string };

const ROOT = join(import.meta.dirname, "..", "..");
const ENTRY = join(ROOT, "components", "embed", "embed.ts");
const BUILT = join(ROOT, "public", "embed.js");

/** /embed.js for other people's websites: cached five minutes, then asked again by its tag. In development it is built anew. */
export function embedRoutes({ NODE_ENV }: Pick<Env, "NODE_ENV">): Hono {
  const app = new Hono();
  app.get("/embed.js", async (c) => {
    const { text, etag } = await (NODE_ENV === "development" ? build() : single("embed script", read));
    c.header("etag", etag);
    c.header("cache-control", "public, max-age=300, stale-while-revalidate=86400");
    c.header("access-control-allow-origin", "*");
    c.header("cross-origin-resource-policy", "cross-origin");
    c.header("x-content-type-options", "nosniff");
    if (c.req.header("if-none-match") === etag) return c.body(null, 304);
    return c.body(text, 200, { "content-type": "text/javascript; charset=utf-8" });
  });
  return app;
}

const read = async () => tagged(await readFile(BUILT, "utf8"));

async function build(): Promise<Script> {
  const { build: bundle } = await import("esbuild");
  const { outputFiles } = await bundle({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2020",
  });
  return tagged(outputFiles[0]?.text ?? "");
}

const tagged = (text: string): Script => ({
  text,
  etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`,
});
