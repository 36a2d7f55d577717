import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { type ApiProcess, endApiProcesses, serverEnv, startApiProcess } from "#db/testing/api-process.ts";
import { makeWorkspace, poolRule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { createLog } from "./log.ts";
import { systemActor } from "./services/actor.ts";
import { createKey } from "./services/keys/create-key.ts";

const database = await testDatabase();
installTestRuntime(database);
endApiProcesses();
const mailbox = mkdtempSync(join(tmpdir(), "fairlead-roles-"));
const roles = (FAIRLEAD_ROLES: string) =>
  startApiProcess(database, { env: { FAIRLEAD_ROLES, LOG_LEVEL: "info", FAIRLEAD_DATA: mailbox } });

let api: ApiProcess;
let secret: string;
beforeAll(async () => {
  const { workspaceId } = await makeWorkspace(database.kysely, {
    pools: [{ name: "All", members: ["Ana", "Ben"] }],
    rules: ({ pools }) => [poolRule(pools.All as string)],
  });
  ({ secret } = await createKey(systemActor(workspaceId), {
    name: "Site",
    scopes: ["leads:write", "leads:read"],
    ratePerSecond: 0,
    burst: 0,
  }));
  api = await roles("api");
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${api.url}${path}`, { ...init, headers: { authorization: `Bearer ${secret}`, ...init.headers } });
const send = (lead: unknown) =>
  ask("/v1/leads", {
    method: "POST",
    body: typeof lead === "string" ? lead : JSON.stringify(lead),
    headers: { "content-type": "application/json" },
  });

type Line = { requestId?: string; method?: string; route?: string; status?: number; ms?: number; msg: string };
const linesOf = (process: ApiProcess): Line[] =>
  process
    .said()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("the log", () => {
  test("holds one line a request with the id its sender was told, and nothing about a person", async () => {
    const person = {
      first_name: "Wilhelmina",
      last_name: "Quackenbush",
      email: "wilhelmina@quackenbush.example",
      phone: "+49 30 5550143",
      company: "Quackenbush Yachts",
      message: "Please call Wilhelmina",
      external_id: "wilhelmina-7",
    };
    const good = await send(person);
    const { lead_id } = await good.json();
    const answers = [
      good,
      await send({ ...person, email: "wilhelmina@nowhere" }),
      await send({ ...person, no_such_field: "Quackenbush" }),
      await send('{"email": "wilhelmina@quackenbush.example", '),
      await ask(`/v1/leads/${lead_id}`),
      await ask(`/v1/leads/${lead_id}/decisions?email=${person.email}`),
      await ask(`/v1/accounts/${encodeURIComponent(person.email)}`),
      await ask("/v1/wilhelmina"),
    ];
    await expect.poll(() => linesOf(api).filter(({ msg }) => msg === "request").length).toBe(answers.length);
    const lines = linesOf(api).filter(({ msg }) => msg === "request");
    expect(lines.map(({ status }) => status)).toEqual(answers.map(({ status }) => status));
    expect(lines.map(({ requestId }) => requestId)).toEqual(answers.map(({ headers }) => headers.get("x-request-id")));
    expect(lines[5]).toMatchObject({ method: "GET", route: "/v1/leads/[id]/decisions", status: 200 });
    const whole = api.said().toLowerCase();
    for (const word of ["wilhelmina", "quackenbush", "5550143", secret])
      expect([word, whole.includes(word)]).toEqual([word, false]);
  });

  test("keeps out of an error the values that PostgreSQL names", async () => {
    const written: string[] = [];
    const log = createLog("error", { write: (line: string) => written.push(line) });
    await database.kysely
      .insertInto("directory.person")
      .values({ id: crypto.randomUUID(), email: "wilhelmina@twice.example", name: "Wilhelmina" } as never)
      .execute()
      .catch((err: unknown) => log.error({ err }, "failed"));
    expect(written).toHaveLength(1);
    expect(written[0]).toContain("violates");
    expect(written[0]?.toLowerCase()).not.toContain("wilhelmina");
  });
});

describe("a process with one role", () => {
  test("worker alone sends the mail of a lead that another process took, and takes none itself", async () => {
    const mails = () => readdirSync(mailbox, { recursive: true }).filter((name) => String(name).endsWith(".json"));
    const before = mails().length;
    await send({ email: "jo@roles.example", type: "demo" });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(mails().length).toBe(before);
    const worker = await roles("worker");
    await expect.poll(() => mails().length, { timeout: 15_000 }).toBeGreaterThan(before);
    expect((await fetch(`${worker.url}/v1/leads`, { method: "POST" })).status).toBe(404);
    expect((await fetch(`${worker.url}/api/trpc/workspace.mine`)).status).toBe(404);
    expect((await fetch(`${worker.url}/healthz`)).status).toBe(200);
  });

  test("api alone serves no procedure of the app and no page", async () => {
    expect((await ask("/api/trpc/workspace.mine")).status).toBe(404);
    expect((await ask("/sign-in")).status).toBe(404);
  });
});

test("a process does not serve through the owner's connection, and names the variable to mend", async () => {
  const main = join(import.meta.dirname, "main.ts");
  const env = { ...serverEnv(database), DATABASE_APP_URL: database.ownerUrl };
  const done = await promisify(execFile)(process.execPath, [main], { env, timeout: 60_000 }).catch((error) => error);
  expect(done.code).toBe(1);
  expect(done.stderr).toMatch(/DATABASE_APP_URL .*row-level security/);
}, 90_000);
