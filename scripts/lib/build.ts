import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.ts";

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

/**
 * Builds pages and embed script, unless nothing they are made from has changed; ends early when told to stop.
 * Throws a Failure; all that a build which failed has said is in `log`.
 */
export async function buildIfStale(say: (text: string) => void, log: string, stop: AbortSignal): Promise<void> {
  const mark = join(ROOT, process.env.NEXT_DIST_DIR ?? ".next", "fairlead-build");
  const wanted = fingerprint();
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  say("building (under a minute)");
  const { code, said } = await build(stop);
  stop.throwIfAborted();
  if (code === 0) return writeFileSync(mark, wanted);
  writeFileSync(log, said);
  const end = said.trim().split("\n").slice(-20).join("\n");
  throw new Failure(
    `The build failed. Its last words:\n${end}`,
    `All of them are in ${log}. Mend it and run this again.`,
  );
}

async function build(stop: AbortSignal): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(ROOT, "scripts", "build.ts")], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production" },
    // A group of its own, which ends as a whole.
    detached: true,
  });
  const end = () => child.pid && process.kill(-child.pid, "SIGKILL");
  stop.addEventListener("abort", end);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  child.once("exit", () => stop.removeEventListener("abort", end));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, said };
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
