import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { freePort } from "#db/embedded.ts";
import { embeddedUrl, isAlive } from "#db/postmaster.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import type { Holder } from "./lib/claim.ts";

const database = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "fairlead-up-"));
chmodSync(folder, 0o755);
const commands: ChildProcess[] = [];
afterEach(() => killAll());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run up` without pages over a folder of its own: what it says, and how it ends. */
async function up(args: string[] = [], env: Record<string, string> = {}) {
  const values = { ...process.env, DATABASE_URL: "", FAIRLEAD_DATA: folder, FAIRLEAD_ROLES: "api", LOG_LEVEL: "error" };
  const command = spawn(process.execPath, [join(import.meta.dirname, "up.mjs"), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...values, PORT: String(await freePort()), NODE_OPTIONS: "", ...env },
  });
  commands.push(command);
  let said = "";
  for (const stream of [command.stdout, command.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const ended = new Promise<number | null>((resolve) => command.once("close", (code) => resolve(code)));
  const says = (text: string) => expect.poll(() => said, { timeout: 90_000 }).toContain(text);
  return { said: () => said, says, ended, command };
}

const holder = (): Holder => JSON.parse(readFileSync(join(folder, "running.json"), "utf8"));
const postmaster = () =>
  readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8")
    .split("\n")
    .map(Number);
const isGone = (pid = 0) => !isAlive(pid);

/** As a machine that loses its power: nobody is asked. */
function killAll(): void {
  if (existsSync(join(folder, "running.json"))) spawnSync("kill", ["-KILL", "--", `-${holder().pid}`]);
  for (const command of commands.splice(0)) command.kill("SIGKILL");
}

async function ask(text: string): Promise<unknown[]> {
  const { databasePassword } = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"));
  const client = new pg.Client({ connectionString: embeddedUrl(databasePassword, postmaster()[3] ?? 0) });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

test("what is on record outlives a kill of everything, one folder is served once, and at the end nothing is left", async () => {
  const first = await up(["--empty"]);
  await first.says("serving at http://localhost:");
  await first.says("sign up at");
  await ask(
    "insert into directory.person values (gen_random_uuid(), 'a@a.example', 'a@a.example', 'A', null, null, now())",
  );
  killAll();
  await expect.poll(() => ask("select").catch(() => "gone"), { timeout: 20_000 }).toBe("gone");
  // The machine counts its processes from 1 again: the number in the file is somebody else's now.
  const file = join(folder, "postgres", "postmaster.pid");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(process.pid)));

  const again = await up();
  await again.says("sign in as rep");
  expect(await ask("select name from directory.person where email_key = 'a@a.example'")).toEqual([{ name: "A" }]);
  const second = await up(["--dev"]);
  expect(await second.ended).toBe(0);
  expect(second.said()).toContain(`already running at ${holder().serving?.address}\n`);
  expect(second.said()).toMatch(/sign in as admin .*northwind\.example {2}\S+/);

  const [pid] = postmaster();
  const { port } = holder().serving ?? {};
  again.command.kill("SIGTERM");
  expect(await again.ended).toBe(0);
  expect(again.said()).not.toMatch(/error|not loaded/i);
  expect(isGone(pid)).toBe(true);
  expect(existsSync(join(folder, "running.json"))).toBe(false);
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
}, 300_000);

test("at an address of the world there is no sample, and when the command is killed the rest ends by itself", async () => {
  const mail = { PUBLIC_URL: "https://leads.example.com", SMTP_URL: "smtp://mail.example.com" };
  const world = await up([], mail);
  await world.says("sign up at https://leads.example.com/sign-up");
  expect(world.said()).not.toMatch(/sample|sign in/);
  const [pid] = postmaster();
  world.command.kill("SIGKILL");
  await expect.poll(() => existsSync(join(folder, "running.json")) || !isGone(pid), { timeout: 20_000 }).toBe(false);
}, 240_000);

test.each([
  [
    "an address where nobody answers",
    { DATABASE_URL: "postgres://a:b@127.0.0.1:1/x" },
    "Start it or correct DATABASE_URL",
  ],
  ["a database address that is none", { DATABASE_URL: "here" }, "postgres://user:password@host:5432/database"],
  ["a public address that is none", { PUBLIC_URL: "here", FAIRLEAD_ROLES: "api" }, "Write it as https://"],
  ["a server that cannot start", { PUBLIC_URL: "https://leads.example.com" }, "What it said stands above"],
])(
  "%s ends with the next step",
  async (_case, env, nextStep) => {
    const failed = await up(["--empty"], env);
    expect(await failed.ended).toBe(1);
    expect(failed.said().trim().split("\n").at(-1)).toContain(nextStep);
    expect(existsSync(join(folder, "running.json"))).toBe(false);
  },
  60_000,
);

test("a role that may not make roles is named, with the right that it lacks", async () => {
  const { ownerUrl } = database;
  const role = `plain_${randomUUID().slice(0, 8)}`;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`create role ${role} login password 'tests-only'`);
  const url = Object.assign(new URL(ownerUrl), { username: role, password: "tests-only" });
  const failed = await up(["--empty"], { DATABASE_URL: url.href });
  expect(await failed.ended).toBe(1);
  expect(failed.said()).toContain(`The role ${role} of DATABASE_URL may not do what migrations need`);
  expect(failed.said()).toContain("CREATEROLE");
  await owner.query(`drop role ${role}`);
  await owner.end();
}, 60_000);
