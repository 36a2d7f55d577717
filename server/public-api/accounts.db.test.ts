import { beforeAll, describe, expect, test } from "vitest";
import { makeWorkspace, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { createApp } from "../app.ts";
import { readAccount } from "../services/accounts/read-account.ts";
import { systemActor } from "../services/actor.ts";
import { createKey } from "../services/keys/create-key.ts";

let database: TestDatabase;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = createApp(installTestRuntime(database, { FAIRLEAD_ROLES: "api" }).env);
});

type Client = WorkspaceFixture & { secret: string };
async function client(
  scopes: ("leads:write" | "accounts:write")[] = ["leads:write", "accounts:write"],
): Promise<Client> {
  const fixture = await makeWorkspace(database.kysely);
  const { secret } = await createKey(systemActor(fixture.workspaceId), {
    name: "CRM",
    scopes,
    ratePerSecond: 0,
    burst: 0,
  });
  return { ...fixture, secret };
}
const put = (secret: string, externalId: string, body: unknown) =>
  app.request(`/v1/accounts/${encodeURIComponent(externalId)}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const stored = (at: Client, id: string) => readAccount(systemActor(at.workspaceId), id);
const HALLMANN = {
  name: "Hallmann Brewing",
  class: "customer",
  domains: ["https://www.Hallmann.example/en"],
  owner_email: "ben@example.com",
};

describe("PUT /v1/accounts/{external_id}", () => {
  test("makes an account once and changes it from then on; what is not named stays, null takes away", async () => {
    const at = await client();
    const place = { country: "Germany", state: "Bavaria", city: "Munich", postal_code: "80331" };
    const made = await put(at.secret, "crm/1", { ...HALLMANN, ...place, employees: 850 });
    expect(made.status).toBe(201);
    const { id } = await made.json();
    expect(await stored(at, id)).toMatchObject({
      externalId: "crm/1",
      class: "customer",
      ownerRepId: at.reps.Ben,
      country: "DE",
      state: "DE-BY",
      city: "Munich",
      postalCode: "80331",
      employees: 850,
      domains: [{ domain: "hallmann.example", isAlias: false }],
    });
    const changed = await put(at.secret, "crm/1", {
      name: "Hallmann AG",
      alias_domains: ["hallmann-bier.example"],
      employees: null,
      city: null,
    });
    expect([changed.status, (await changed.json()).id]).toEqual([200, id]);
    expect(await stored(at, id)).toMatchObject({
      name: "Hallmann AG",
      class: "customer",
      ownerRepId: at.reps.Ben,
      employees: null,
      state: "DE-BY",
      city: null,
      postalCode: "80331",
      domains: [
        { domain: "hallmann.example", isAlias: false },
        { domain: "hallmann-bier.example", isAlias: true },
      ],
    });
  });

  test("of twenty at once makes one account", async () => {
    const at = await client();
    const answers = await Promise.all(Array.from({ length: 20 }, () => put(at.secret, "7", HALLMANN)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(await Promise.all(answers.map(async (answer) => (await answer.json()).id))).size).toBe(1);
  });

  test("joins the account's leads to it by their domain", async () => {
    const at = await client();
    const { id } = await (await put(at.secret, "1", HALLMANN)).json();
    const lead = await app.request("/v1/leads", {
      method: "POST",
      headers: { authorization: `Bearer ${at.secret}`, "content-type": "application/json" },
      body: JSON.stringify({ email: "jo@mail.hallmann.example" }),
    });
    const { lead_id: leadId } = await lead.json();
    expect((await stored(at, id)).leads.map((row) => row.id)).toEqual([leadId]);
  });

  test.each([
    ["not JSON", "{", 400, ""],
    ["no name", {}, 400, "/name"],
    ["an unknown field", { name: "A", owner: "x" }, 400, "/owner"],
    ["a wrong type", { name: "A", employees: "many" }, 400, "/employees"],
    ["an unknown class", { name: "A", class: "friend" }, 400, "/class"],
    ["an unknown owner's address", { name: "A", owner_email: "zoe@example.com" }, 422, "/owner_email"],
    ["an unknown owner's id", { name: "A", owner_id: "018f0000-0000-7000-8000-000000000000" }, 422, "/owner_id"],
    ["a domain that is none", { name: "A", domains: ["not a domain"] }, 422, "/domains"],
    ["a mail provider's domain", { name: "A", domains: ["gmail.com"] }, 422, "/domains"],
    [
      "a domain that is an alias too",
      { name: "A", domains: ["a.example"], alias_domains: ["a.example"] },
      422,
      "/alias_domains",
    ],
    ["a blank name", { name: " " }, 422, "/name"],
    ["a NUL character", '{"name":"A\\u0000"}', 422, "/name"],
  ])("refuses %s, naming the field", async (_case, body, status, pointer) => {
    const { secret } = await client();
    const answer = await put(secret, "1", body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect((await answer.json()).errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  test("refuses a domain of another account with 409, naming domain and account, and changes nothing", async () => {
    const at = await client();
    await put(at.secret, "1", HALLMANN);
    const made = await (await put(at.secret, "2", { name: "Baltica Dairy" })).json();
    const refused = await put(at.secret, "2", { name: "Other", alias_domains: ["hallmann.example"] });
    expect(refused.status).toBe(409);
    expect((await refused.json()).errors).toMatchObject([
      { pointer: "/alias_domains", message: "hallmann.example belongs to the account Hallmann Brewing." },
    ]);
    expect(await stored(at, made.id)).toMatchObject({ name: "Baltica Dairy", domains: [] });
  });

  test("takes the same external id and domain in another workspace as another account", async () => {
    const [a, b] = [await client(), await client()];
    const ids = [];
    for (const { secret } of [a, b]) ids.push((await (await put(secret, "1", HALLMANN)).json()).id);
    expect(new Set(ids).size).toBe(2);
    await expect(stored(a, ids[1])).rejects.toMatchObject({ code: "not_found" });
  });

  test("needs a key with accounts:write", async () => {
    const { secret } = await client(["leads:write"]);
    expect((await put(secret, "1", HALLMANN)).status).toBe(403);
    expect((await put("fl_live_nobody", "1", HALLMANN)).status).toBe(401);
  });
});

describe("parents and teams", () => {
  test("are written with the account, replaced as a whole, and taken away with null and an empty list", async () => {
    const at = await client();
    await put(at.secret, "top", { name: "Northwind" });
    const team = [
      { role: "sdr", owner_email: "ben@example.com" },
      { role: "csm", owner_email: "ana@example.com" },
    ];
    const { id } = await (
      await put(at.secret, "child", { name: "Northwind Hamburg", parent_external_id: "top", team })
    ).json();
    expect(await stored(at, id)).toMatchObject({
      ancestors: [{ name: "Northwind" }],
      team: [
        { role: "csm", repId: at.reps.Ana },
        { role: "sdr", repId: at.reps.Ben },
      ],
    });
    await put(at.secret, "child", { name: "Northwind Hamburg", team: [team[0]] });
    expect(await stored(at, id)).toMatchObject({ ancestors: [{ name: "Northwind" }], team: [{ role: "sdr" }] });
    await put(at.secret, "child", { name: "Northwind Hamburg", parent_external_id: null, team: [] });
    expect(await stored(at, id)).toMatchObject({ ancestors: [], team: [] });
  });

  test("never close a circle: the parent's field is named, and nothing is changed", async () => {
    const at = await client();
    const ids: string[] = [];
    for (const [name, parent] of [
      ["a", null],
      ["b", "a"],
      ["c", "b"],
    ])
      ids.push((await (await put(at.secret, name as string, { name, parent_external_id: parent })).json()).id);
    for (const parent of ["a", "b", "c"]) {
      const refused = await put(at.secret, "a", { name: "changed", parent_external_id: parent });
      expect(refused.status).toBe(422);
      expect((await refused.json()).errors[0].pointer).toBe("/parent_external_id");
    }
    expect(await stored(at, ids[0] as string)).toMatchObject({ name: "a", ancestors: [], children: [{ name: "b" }] });
    expect((await stored(at, ids[2] as string)).ancestors.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  test("of twenty that would close a circle together at least one is refused, and none is there", async () => {
    const at = await client();
    const names = Array.from({ length: 20 }, (_, n) => `n${n}`);
    for (const name of names) await put(at.secret, name, { name });
    const answers = await Promise.all(
      names.map((name, n) => put(at.secret, name, { name, parent_external_id: names[(n + 1) % names.length] })),
    );
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(1);
  });

  test.each([
    ["an unknown parent", { parent_external_id: "nobody" }, 422, "/parent_external_id"],
    ["an unknown role", { team: [{ role: "chef", owner_email: "ben@example.com" }] }, 400, "/team/0/role"],
    ["a role without a person", { team: [{ role: "ae", owner_email: "" }] }, 422, "/team/0/owner_email"],
    ["a stranger in a role", { team: [{ role: "ae", owner_email: "zoe@example.com" }] }, 422, "/team/0/owner_email"],
    [
      "a role twice",
      {
        team: [
          { role: "ae", owner_email: "ben@example.com" },
          { role: "ae", owner_email: "ana@example.com" },
        ],
      },
      422,
      "/team/1/role",
    ],
  ])("refuse %s, naming the field", async (_case, body, status, pointer) => {
    const { secret } = await client();
    const answer = await put(secret, "1", { name: "A", ...body });
    expect(answer.status).toBe(status);
    expect((await answer.json()).errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });
});
