import { beforeAll, describe, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { makeWorkspace, poolRule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { createApp } from "../app.ts";
import { systemActor } from "../services/actor.ts";
import { createKey } from "../services/keys/create-key.ts";

let database: TestDatabase;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  database = await testDatabase();
  const runtime = installTestRuntime(database, { FAIRLEAD_ROLES: "api" });
  app = createApp(runtime.env);
});

type Client = WorkspaceFixture & { secret: string };
async function client(
  scopes: ("leads:write" | "leads:read" | "accounts:write")[] = ["leads:write", "leads:read"],
): Promise<Client> {
  const fixture = await makeWorkspace(database.kysely, {
    pools: [{ name: "All", members: ["Ana", "Ben"] }],
    rules: ({ pools }) => [poolRule(pools.All as string)],
  });
  const key = await createKey(systemActor(fixture.workspaceId), {
    name: "Website",
    scopes,
    ratePerSecond: 0,
    burst: 0,
  });
  return { ...fixture, secret: key.secret };
}

const request = (secret: string, path: string, init: RequestInit = {}) =>
  app.request(path, {
    ...init,
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json", ...init.headers },
  });
const post = (secret: string, body: unknown, headers: Record<string, string> = {}, path = "/v1/leads") =>
  request(secret, path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body), headers });

describe("POST /v1/leads", () => {
  test("answers 201 with owner, reason and due time, and 200 for the same person again", async () => {
    const { secret } = await client();
    const first = await post(secret, { email: "jo@a.example", type: "demo" });
    expect(first.status).toBe(201);
    const answer = await first.json();
    expect(answer).toMatchObject({
      kind: "decided",
      status: "assigned",
      priority: "P1",
      reason_code: "rule_pool",
      ruleset_version: 1,
    });
    expect(answer.reason).toContain(`${answer.owner.name} owns this lead because`);
    expect(Date.parse(answer.due_at)).toBeGreaterThan(0);
    expect((await post(secret, { email: "jo@a.example" })).status).toBe(200);
  });

  test.each([
    ["not JSON", "{", 400, ""],
    ["no identity", "{}", 400, ""],
    ["an e-mail that is none", '{"email":"x@"}', 400, "/email"],
    ["a wrong type", '{"email":"a@b.example","company":7}', 400, "/company"],
    ["a NUL character", '{"email":"a@b.example","message":"\\u0000"}', 400, "/message"],
    ["a lone surrogate", '{"email":"a@b.example","message":"\\ud800"}', 400, "/message"],
    [
      "JSON 100,000 deep",
      `{"email":"a@b.example","fields":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      400,
      undefined,
    ],
    ["more than 256 kB", `{"email":"a@b.example","message":"${"x".repeat(260_000)}"}`, 413, ""],
  ])("refuses %s, naming the field", async (_name, body, status, pointer) => {
    const { secret } = await client();
    const answer = await post(secret, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    const { errors } = await answer.json();
    if (pointer !== undefined) expect(errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  test("takes what cannot be understood and keeps it, with an exception", async () => {
    const { secret } = await client();
    const answer = await post(secret, {
      email: "a@b.example",
      country: "Atlantis",
      employees: "1e400000",
      favourite_colour: "red",
    });
    expect(answer.status).toBe(201);
  });

  test("of ten concurrent requests with one key one makes the lead and nine are marked as replayed, all answers equal", async () => {
    const { secret } = await client();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post(secret, { email: "k@k.example" }, { "idempotency-key": "abc" })),
    );
    expect(answers.filter((answer) => answer.headers.get("idempotent-replayed") === "true")).toHaveLength(9);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    const later = await post(secret, { email: "k@k.example" }, { "idempotency-key": "abc" });
    expect([later.status, await later.text()]).toEqual([201, bodies[0]]);
    expect((await post(secret, { email: "other@k.example" }, { "idempotency-key": "abc" })).status).toBe(422);
  });

  test("is refused without a live key, and with a key that lacks the scope", async () => {
    const { secret } = await client(["leads:read"]);
    expect((await post("fl_live_nothing", { email: "a@b.example" })).status).toBe(401);
    expect((await post(secret, { email: "a@b.example" })).status).toBe(403);
  });
});

describe("POST /v1/leads/batch", () => {
  test("answers each item in order and lets one bad item keep no other from being taken", async () => {
    const { secret } = await client();
    const answer = await post(
      secret,
      [{ email: "a@a.example" }, { email: "nope" }, { external_id: "7" }],
      {},
      "/v1/leads/batch",
    );
    const { items, accepted } = await answer.json();
    expect(items.map((item: { status_code: number }) => item.status_code)).toEqual([201, 400, 201]);
    expect(accepted).toBe(2);
  });

  test("keeps each item of an array to the letter as it was sent", async () => {
    const { secret, workspaceId } = await client();
    const sent = '{ "external_id":"letter-1",  "employees": 1.20e2, "n": 1, "n": 2 }';
    const answer = await post(secret, `[ ${sent} ,{"external_id":"letter-2"}]`, {}, "/v1/leads/batch");
    const { items } = await answer.json();
    const kept = await withWorkspace(database.kysely, workspaceId, ({ db }) =>
      db.selectFrom("submission").select("raw").where("id", "=", items[0].submission_id).executeTakeFirst(),
    );
    expect(kept?.raw).toBe(sent);
  });

  test("reads NDJSON line by line", async () => {
    const { secret } = await client();
    const answer = await post(
      secret,
      '{"external_id":"1"}\n\n{broken\n{"external_id":"2"}\n',
      { "content-type": "application/x-ndjson" },
      "/v1/leads/batch",
    );
    expect((await answer.json()).items.map((item: { status_code: number }) => item.status_code)).toEqual([
      201, 400, 201,
    ]);
  });
});

describe("reading", () => {
  test("gives a lead and its decisions to its own workspace and to no other", async () => {
    const mine = await client();
    const stranger = await client();
    const { lead_id, decision_id } = await (await post(mine.secret, { email: "jo@a.example", type: "demo" })).json();
    expect(await (await request(mine.secret, `/v1/leads/${lead_id}`)).json()).toMatchObject({
      id: lead_id,
      email: "jo@a.example",
    });
    const { decisions } = await (await request(mine.secret, `/v1/leads/${lead_id}/decisions`)).json();
    expect(decisions).toMatchObject([{ id: decision_id, reason_code: "rule_pool" }]);
    for (const path of [`/v1/leads/${lead_id}`, `/v1/leads/${lead_id}/decisions`, `/v1/decisions/${decision_id}`]) {
      expect((await request(mine.secret, path)).status).toBe(200);
      expect((await request(stranger.secret, path)).status).toBe(404);
    }
  });
});
