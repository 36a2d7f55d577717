import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const SOURCES = [
  "app",
  "components",
  "server",
  "db",
  "public",
  "package-lock.json",
  "next.config.mjs",
  "postcss.config.mjs",
  "proxy.ts",
];

/** Builds pages and embed script, unless nothing they are made from has changed. Throws with the compiler's words. */
export function buildIfStale(say: (text: string) => void): void {
  const mark = join(ROOT, process.env.NEXT_DIST_DIR ?? ".next", "fairlead-build");
  const wanted = fingerprint();
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  say("building (under a minute)");
  const done = spawnSync(process.execPath, [join(ROOT, "scripts", "build.ts")], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (done.status !== 0) throw new Error(`The build failed:\n${done.stdout}${done.stderr}`);
  writeFileSync(mark, wanted);
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const source of SOURCES)
    for (const file of filesOf(join(ROOT, source))) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${file}:${size}:${mtimeMs};`);
    }
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return path.endsWith("embed.js") ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
