import { beforeAll, describe, expect, test } from "vitest";
import { makeWorkspace, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { can, ROLES, type Role } from "#server/core/access.ts";
import { type Actor, systemActor } from "../actor.ts";
import { createAccount } from "./create-account.ts";
import { editAccount } from "./edit-account.ts";
import { readAccount } from "./read-account.ts";
import { readAccounts } from "./read-accounts.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const make = () => makeWorkspace(database.kysely);
const system = (at: WorkspaceFixture) => systemActor(at.workspaceId);
const as = (at: WorkspaceFixture, role: Role): Actor => ({
  workspaceId: at.workspaceId,
  personId: null,
  repId: null,
  role,
});

describe("the list of accounts", () => {
  test("is by name, in pages that miss and repeat nothing", async () => {
    const at = await make();
    for (let n = 0; n < 120; n++) await createAccount(system(at), { name: `${n % 2 ? "é" : "É"}lan ${n % 60}` });
    const first = await readAccounts(system(at), {});
    const second = await readAccounts(system(at), { after: first.next ?? { name: "", id: "" } });
    const names = [...first.accounts, ...second.accounts].map(({ name }) => name.toLowerCase());
    expect(names).toHaveLength(120);
    expect(new Set([...first.accounts, ...second.accounts].map(({ id }) => id)).size).toBe(120);
    expect([first.total.count, second.next]).toEqual([120, null]);
  });

  test("is searched by name and domain, and filtered by class and owner", async () => {
    const at = await make();
    const ben = at.reps.Ben as string;
    await createAccount(system(at), {
      name: "Hallmann Brewing",
      class: "customer",
      domains: ["hallmann.example"],
      ownerRepId: ben,
    });
    await createAccount(system(at), { name: "Baltica Dairy", class: "partner", domains: ["baltica.example"] });
    const names = async (filter: Parameters<typeof readAccounts>[1]) =>
      (await readAccounts(system(at), filter)).accounts.map(({ name }) => name);
    expect(await names({})).toEqual(["Baltica Dairy", "Hallmann Brewing"]);
    expect(await names({ q: "HALL brew" })).toEqual(["Hallmann Brewing"]);
    expect(await names({ q: "baltica.ex" })).toEqual(["Baltica Dairy"]);
    expect(await names({ q: "100%" })).toEqual([]);
    expect(await names({ class: "partner" })).toEqual(["Baltica Dairy"]);
    expect(await names({ owner: ben })).toEqual(["Hallmann Brewing"]);
    expect(await names({ owner: "none" })).toEqual(["Baltica Dairy"]);
  });
});

describe("an account", () => {
  test("is changed as a whole or not at all", async () => {
    const at = await make();
    await createAccount(system(at), { name: "Baltica Dairy", domains: ["baltica.example"] });
    const { accountId } = await createAccount(system(at), { name: "Hallmann", domains: ["hallmann.example"] });
    const change = { accountId, name: "Hallmann AG", domains: ["hallmann.example", "baltica.example"] };
    await expect(editAccount(system(at), change)).rejects.toMatchObject({ code: "conflict", field: "domains" });
    expect(await readAccount(system(at), accountId)).toMatchObject({ name: "Hallmann" });
  });

  test("of another workspace does not exist", async () => {
    const [at, other] = [await make(), await make()];
    const { accountId } = await createAccount(system(other), { name: "Theirs" });
    await expect(readAccount(system(at), accountId)).rejects.toMatchObject({ code: "not_found" });
    await expect(editAccount(system(at), { accountId, name: "Mine" })).rejects.toMatchObject({ code: "not_found" });
  });

  test.each(ROLES)("as %s is written by those who may", async (role) => {
    const at = await make();
    const attempt = async () => createAccount(as(at, role), { name: "New" });
    if (can(role, "writeAccounts")) await attempt();
    else await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  });
});
