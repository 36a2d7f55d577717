// npm run build: the embed script, then the pages.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "..");
const entry = join(ROOT, "components", "embed", "embed.ts");
if (existsSync(entry)) {
  await build({
    entryPoints: [entry],
    outfile: join(ROOT, "public", "embed.js"),
    bundle: true,
    minify: true,
    target: "es2020",
    format: "iife",
    legalComments: "none",
  });
}
const next = spawnSync(process.execPath, [join(ROOT, "node_modules", "next", "dist", "bin", "next"), "build"], {
  cwd: ROOT,
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production" },
});
process.exit(next.status ?? 1);
