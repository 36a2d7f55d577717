// npm test: installs what is missing, then types, lint, unit, real-Postgres and real-browser tests.
// The last line is "N passed, N failed", with ", N skipped" where tests were skipped. Tests that failed at first and
// then passed are named before it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needBrowser } from "./lib/browser.mjs";
import { installDependencies, NODE, ROOT, say } from "./lib/install.mjs";
import { bin, runShown, testEnv } from "./lib/tools.mjs";

/** A run that hangs fails instead of waiting for ever. */
const MOST_MS = 30 * 60_000;

installDependencies();
const reports = mkdtempSync(join(tmpdir(), "fairlead-report-"));
const total = { passed: 0, failed: 0, skipped: 0 };
const flaky = [];

run("types", bin("tsc"), ["--noEmit", "-p", "tsconfig.json"]);
run("lint", bin("biome"), ["check", "--diagnostic-level=error", "--reporter=summary", "."]);
runVitest("unit");
runVitest("db");
if (run("build", NODE, ["scripts/build.ts"], { NODE_ENV: "production" })) runBrowser();
if (flaky.length > 0) process.stdout.write(`\nflaky, passed when run again: ${flaky.join("; ")}\n`);
process.stdout.write(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}\n`,
);
process.exit(total.failed > 0 ? 1 : 0);

/** Runs one check that counts as one test. Answers whether it passed. */
function run(name, command, args, more = {}) {
  const started = Date.now();
  say(`${name} …`);
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    env: { ...testEnv(), ...more },
    maxBuffer: 1 << 28,
  });
  const isGood = done.status === 0;
  total[isGood ? "passed" : "failed"] += 1;
  if (!isGood) process.stdout.write(`${done.stdout}${done.stderr}`);
  say(`${name} ${isGood ? "passed" : "FAILED"} in ${Math.round((Date.now() - started) / 1000)} s`);
  return isGood;
}

function runVitest(project) {
  const report = join(reports, `${project}.json`);
  execute(project, bin("vitest"), [
    "run",
    "--config",
    "scripts/vitest.config.ts",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const read = readReport(report);
  count(
    project,
    read && {
      passed: read.numPassedTests,
      failed: read.numFailedTests + (read.success || read.numFailedTests > 0 ? 0 : 1),
      skipped: read.numPendingTests + (read.numTodoTests ?? 0),
    },
  );
}

function runBrowser() {
  const report = join(reports, "browser.json");
  const browser = needBrowser();
  execute("browser", bin("playwright"), ["test", "--config", "e2e/playwright.config.ts"], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const read = readReport(report);
  flaky.push(...(read?.suites ?? []).flatMap(flakyTests));
  const stats = read?.stats;
  count("browser", stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped });
}

/** The tests of a Playwright report that failed before they passed, by file and name. */
function flakyTests({ suites = [], specs = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky"));
  return [...own.map(({ file, title }) => `${file}: ${title}`), ...suites.flatMap(flakyTests)];
}

function execute(name, command, args, env = {}) {
  say(`${name} tests …`);
  runShown(command, args, { env, mostMs: MOST_MS });
}

function count(name, read) {
  if (!read || read.passed + read.failed === 0) {
    say(`${name} tests did not run`);
    total.failed += 1;
    return;
  }
  for (const key of ["passed", "failed", "skipped"]) total[key] += read[key];
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
