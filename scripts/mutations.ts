// npm run test:mutations: plants one defect after another in a copy of the tree and runs the test that must notice.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MUTATIONS, type Mutation } from "./mutations/planted.ts";

const ROOT = new URL("..", import.meta.url).pathname;
const LEFT_OUT = /^(node_modules|\.git|\.next|\.fairlead|test-results|public)$/;
const copy = mkdtempSync(join(tmpdir(), "fairlead-mutations-"));

/** What a run of one test came to: passed, failed by an assertion of that test, or anything else, in words. */
type Outcome = "passed" | "failed" | string;

function makeCopy(): void {
  cpSync(ROOT, copy, {
    recursive: true,
    filter: (from) => !LEFT_OUT.test(from.slice(ROOT.length).split("/")[0] ?? ""),
  });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
}

function runTest({ project, test, guarantee }: Mutation): Outcome {
  const report = join(copy, "mutation-report.json");
  rmSync(report, { force: true });
  const name = guarantee.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  spawnSync(
    join(ROOT, "node_modules", ".bin", "vitest"),
    [
      "run",
      "--config",
      "scripts/vitest.config.ts",
      "--project",
      project,
      "--reporter=json",
      `--outputFile=${report}`,
      test,
      "-t",
      `${name}$`,
    ],
    { cwd: copy, stdio: "ignore" },
  );
  return outcomeOf(report, guarantee);
}

type Report = { testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[] };

function outcomeOf(report: string, guarantee: string): Outcome {
  let read: Report;
  try {
    read = JSON.parse(readFileSync(report, "utf8")) as Report;
  } catch {
    return "the test did not run";
  }
  const found = read.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ title }) => title === guarantee);
  if (found.length === 0) return "no test has this name";
  const failed = found.find(({ status }) => status === "failed");
  if (!failed) return found.every(({ status }) => status === "passed") ? "passed" : "the test did not run";
  const [message = ""] = failed.failureMessages;
  return message.startsWith("AssertionError") ? "failed" : `it broke instead: ${message.split("\n")[0]}`;
}

/** Runs the test with the defect; the file is put back whatever happens. */
function withDefect(mutation: Mutation): Outcome {
  const path = join(copy, mutation.file);
  const sound = readFileSync(path, "utf8");
  let planted = sound;
  for (const [from, to] of mutation.edits) {
    if (planted.split(from).length !== 2) return `the text to replace is not there once: ${from.trim().slice(0, 60)}`;
    planted = planted.replace(from, () => to);
  }
  writeFileSync(path, planted);
  try {
    return runTest(mutation);
  } finally {
    writeFileSync(path, sound);
  }
}

function judge(mutation: Mutation): boolean {
  const control = runTest(mutation);
  const outcome = control === "passed" ? withDefect(mutation) : `without the defect: ${control}`;
  const isFound = outcome === "failed";
  const verdict = isFound ? "found by" : outcome === "passed" ? "NOT FOUND by" : `NOT JUDGED (${outcome}) by`;
  console.log(`${isFound ? "✓" : "✗"} ${mutation.name}: ${verdict} “${mutation.guarantee}”`);
  return isFound;
}

try {
  makeCopy();
  const only = process.argv.slice(2).join(" ");
  const asked = MUTATIONS.filter(({ name }) => name.includes(only));
  const found = asked.filter(judge).length;
  console.log(`${found} of ${asked.length} defects were found, each by the test that names its guarantee.`);
  process.exitCode = found === asked.length && asked.length > 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
