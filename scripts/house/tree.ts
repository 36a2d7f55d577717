import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const TEXT = /\.(ts|tsx|mjs|js|json|css|md|sql|html|yml|yaml|svg|txt)$|(^|\/)(\.npmrc|\.gitignore|run)$/;

/** Lists the repository's files: those in git, and new ones that git does not ignore. */
export function listFiles(): string[] {
  const output = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return [...new Set(output.split("\0"))].filter((path) => path !== "" && existsSync(join(ROOT, path))).sort();
}

/** Reads a file of the repository; files that hold no text come out empty, so that their names can still be judged. */
export function readText(path: string): string {
  return TEXT.test(path) ? readFileSync(join(ROOT, path), "utf8") : "";
}
