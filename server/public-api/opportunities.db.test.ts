import { beforeAll, describe, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { makeWorkspace, rule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { createApp } from "../app.ts";
import { systemActor } from "../services/actor.ts";
import { createKey } from "../services/keys/create-key.ts";
import { KEY_SCOPES, type KeyScope } from "../services/keys/key-input.ts";
import { readOpportunities } from "../services/opportunities/read-opportunities.ts";

let database: TestDatabase;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = createApp(installTestRuntime(database, { FAIRLEAD_ROLES: "api" }).env);
});

type Client = WorkspaceFixture & { secret: string };
async function client(scopes: readonly KeyScope[] = KEY_SCOPES): Promise<Client> {
  const fixture = await makeWorkspace(database.kysely, {
    rules: () => [
      rule({
        section: "ownership",
        name: "Open opportunity",
        action: { targets: [{ kind: "opportunityOwner", ifUnavailable: "assignAnyway" }] },
      }),
    ],
  });
  const key = { name: "CRM", scopes: [...scopes], ratePerSecond: 0, burst: 0 };
  const { secret } = await createKey(systemActor(fixture.workspaceId), key);
  return { ...fixture, secret };
}
const send = (secret: string, method: string, path: string, body: unknown) =>
  app.request(path, {
    method,
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const put = (secret: string, externalId: string, body: unknown) =>
  send(secret, "PUT", `/v1/opportunities/${encodeURIComponent(externalId)}`, body);
const account = (at: Client, externalId: string, body: Record<string, unknown>) =>
  send(at.secret, "PUT", `/v1/accounts/${externalId}`, { name: externalId, ...body });
const listed = async (at: Client) => (await readOpportunities(systemActor(at.workspaceId), {})).opportunities;
const counts = (at: Client) =>
  withWorkspace(database.kysely, at.workspaceId, async ({ db }) => {
    const rows = await db.selectFrom("repLoad").select(["repId", "openOpportunityCount"]).execute();
    const names = Object.entries(at.reps);
    return Object.fromEntries(
      rows.map((row) => [names.find(([, id]) => id === row.repId)?.[0], row.openOpportunityCount]),
    );
  });
const SENSORS = {
  name: "Level sensors",
  account_external_id: "hallmann",
  stage: "Proposal",
  amount: 48_000.5,
  currency: "eur",
  closes_on: "2026-12-31",
  owner_email: "BEN@example.com",
};

describe("PUT /v1/opportunities/{external_id}", () => {
  test("makes an opportunity once and changes it from then on; what is not named stays, null takes away", async () => {
    const at = await client();
    await account(at, "hallmann", { domains: ["hallmann.example"] });
    const made = await put(at.secret, "o/1", SENSORS);
    expect(made.status).toBe(201);
    const { id } = await made.json();
    const expected = { id, externalId: "o/1", accountName: "hallmann", status: "open", ownerRepId: at.reps.Ben };
    expect(await listed(at)).toMatchObject([
      { ...expected, stage: "Proposal", amount: 48_000.5, currency: "EUR", closesOn: "2026-12-31", ownerName: "Ben" },
    ]);
    const changed = await put(at.secret, "o/1", { name: "Sensors", stage: null, amount: 50_000 });
    expect([changed.status, (await changed.json()).id]).toEqual([200, id]);
    expect(await listed(at)).toMatchObject([{ ...expected, name: "Sensors", stage: null, amount: 50_000 }]);
  });

  test("sent again as it is changes nothing and leaves no trace in the audit log", async () => {
    const at = await client();
    await account(at, "hallmann", {});
    const written = async () =>
      withWorkspace(database.kysely, at.workspaceId, async ({ db }) => ({
        rows: await db.selectFrom("opportunity").selectAll().execute(),
        audits: (await db.selectFrom("auditEvent").select("id").execute()).length,
      }));
    await put(at.secret, "1", SENSORS);
    const once = await written();
    expect((await put(at.secret, "1", SENSORS)).status).toBe(200);
    expect(await written()).toEqual(once);
  });

  test("of twenty at once makes one opportunity, counted once for its owner", async () => {
    const at = await client();
    await account(at, "hallmann", {});
    const answers = await Promise.all(Array.from({ length: 20 }, () => put(at.secret, "7", SENSORS)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(19).fill(200), 201]);
    expect(await listed(at)).toHaveLength(1);
    expect(await counts(at)).toEqual({ Ben: 1 });
  });

  test("counts open ones for whoever owns them: on change of owner, when won, and when opened again", async () => {
    const at = await client();
    await account(at, "hallmann", {});
    await put(at.secret, "1", SENSORS);
    await put(at.secret, "2", SENSORS);
    expect(await counts(at)).toEqual({ Ben: 2 });
    await put(at.secret, "1", { name: "Level sensors", owner_email: "ana@example.com" });
    expect(await counts(at)).toEqual({ Ana: 1, Ben: 1 });
    await put(at.secret, "2", { name: "Level sensors", status: "won" });
    expect(await counts(at)).toEqual({ Ana: 1, Ben: 0 });
    await put(at.secret, "2", { name: "Level sensors", status: "open", owner_email: null });
    await put(at.secret, "1", { name: "Level sensors", status: "lost", owner_email: "ben@example.com" });
    expect(await counts(at)).toEqual({ Ana: 0, Ben: 0 });
  });

  test("decides who owns the account's next lead, newest open one first, and the answer says why", async () => {
    const at = await client();
    await account(at, "hallmann", { name: "Hallmann Brewing", domains: ["hallmann.example"] });
    await put(at.secret, "1", { ...SENSORS, owner_email: "ana@example.com" });
    await put(at.secret, "2", SENSORS);
    await put(at.secret, "3", { ...SENSORS, status: "lost", owner_email: "ana@example.com" });
    const lead = await send(at.secret, "POST", "/v1/leads", { email: "jo@hallmann.example" });
    expect(await lead.json()).toMatchObject({
      owner: { id: at.reps.Ben },
      reason_code: "opportunity_owner",
      reason:
        "Ben owns this lead because they work the open opportunity Level sensors (Proposal, EUR 48,000.5) of Hallmann Brewing (matched by domain hallmann.example).",
    });
  });

  test.each([
    ["not JSON", "{", 400, ""],
    ["no name", { account_external_id: "hallmann" }, 400, "/name"],
    ["an unknown field", { ...SENSORS, owner: "x" }, 400, "/owner"],
    ["a wrong type", { ...SENSORS, amount: "much" }, 400, "/amount"],
    ["an unknown status", { ...SENSORS, status: "maybe" }, 400, "/status"],
    ["no account", { name: "A" }, 422, "/account_external_id"],
    ["an unknown account", { ...SENSORS, account_external_id: "nobody" }, 422, "/account_external_id"],
    ["an unknown account's id", { name: "A", account_id: "018f0000-0000-7000-8000-000000000000" }, 422, "/account_id"],
    ["an unknown owner's address", { ...SENSORS, owner_email: "zoe@example.com" }, 422, "/owner_email"],
    ["an unknown owner's id", { ...SENSORS, owner_id: "018f0000-0000-7000-8000-000000000000" }, 422, "/owner_id"],
    ["a date that is none", { ...SENSORS, closes_on: "2026-02-30" }, 422, "/closes_on"],
    ["a currency that is none", { ...SENSORS, currency: "euros" }, 422, "/currency"],
    ["a negative amount", { ...SENSORS, amount: -1 }, 422, "/amount"],
    ["a NUL character", '{"name":"A\\u0000","account_external_id":"hallmann"}', 422, "/name"],
  ])("refuses %s, naming the field", async (_case, body, status, pointer) => {
    const at = await client();
    await account(at, "hallmann", {});
    const answer = await put(at.secret, "1", body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect((await answer.json()).errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  test("needs a key with opportunities:write, and knows no other workspace's account", async () => {
    const [at, other] = [await client(), await client()];
    await account(other, "hallmann", {});
    expect((await put((await client(["accounts:write"])).secret, "1", SENSORS)).status).toBe(403);
    expect((await put("fl_live_nobody", "1", SENSORS)).status).toBe(401);
    expect((await put(at.secret, "1", SENSORS)).status).toBe(422);
  });
});
