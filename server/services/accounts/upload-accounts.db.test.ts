import { beforeAll, describe, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { makeWorkspace, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { can, ROLES } from "#server/core/access.ts";
import { systemActor } from "../actor.ts";
import { checkAccountsCsv } from "./check-accounts-csv.ts";
import { createAccount } from "./create-account.ts";
import { readAccount } from "./read-account.ts";
import { readAccounts } from "./read-accounts.ts";
import { uploadAccounts } from "./upload-accounts.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const make = () => makeWorkspace(database.kysely);
const system = (at: WorkspaceFixture) => systemActor(at.workspaceId);
const check = (at: WorkspaceFixture, text: string) => checkAccountsCsv(system(at), text);
const upload = (at: WorkspaceFixture, text: string) => uploadAccounts(system(at), text);
const problems = async (at: WorkspaceFixture, text: string) =>
  (await check(at, text)).problems.map(({ line, column, message }) => [line, column, message]);
const names = async (at: WorkspaceFixture) => (await readAccounts(system(at), {})).accounts.map(({ name }) => name);
const audits = (at: WorkspaceFixture) =>
  withWorkspace(database.kysely, at.workspaceId, ({ db }) =>
    db.selectFrom("auditEvent").select(["action", "detail"]).where("action", "like", "account%").execute(),
  );
const named = async (at: WorkspaceFixture, name: string) => {
  const found = (await readAccounts(system(at), { q: name })).accounts.find((one) => one.name === name);
  return readAccount(system(at), found?.id ?? "");
};

const SHEET = `Name;Domain;Aliases;CRM id;Owner;Class;Country;Employees;Parent;SDR;State;City;ZIP
Northwind;northwind.example;nw.example | nwind.example;C-1;BEN@example.com;Customer;Germany;12,000;;ana@example.com;Bavaria;Munich;80331
"Northwind Hamburg; Port";nw-hamburg.example;;C-2;;former customer;DE;;C-1;;;;
`;

describe("a CSV of accounts with owners", () => {
  test("is applied as one audited change, parents and roles within it, and the same text again changes nothing", async () => {
    const at = await make();
    expect((await check(at, SHEET)).rows.map(({ line, does }) => [line, does])).toEqual([
      [2, "New account"],
      [3, "New account"],
    ]);
    expect(await names(at)).toEqual([]);
    expect(await upload(at, SHEET)).toEqual({ created: 2, changed: 0, unchanged: 0 });
    expect(await named(at, "Northwind")).toMatchObject({
      externalId: "C-1",
      class: "customer",
      ownerRepId: at.reps.Ben,
      country: "DE",
      state: "DE-BY",
      city: "Munich",
      postalCode: "80331",
      employees: 12_000,
      team: [{ role: "sdr", repId: at.reps.Ana }],
      domains: [
        { domain: "northwind.example", isAlias: false },
        { domain: "nw.example", isAlias: true },
        { domain: "nwind.example", isAlias: true },
      ],
      children: [{ name: "Northwind Hamburg; Port" }],
    });
    expect(await named(at, "Northwind Hamburg; Port")).toMatchObject({ class: "former_customer", ownerRepId: null });
    expect(await upload(at, SHEET)).toEqual({ created: 0, changed: 0, unchanged: 2 });
    expect(await audits(at)).toEqual([
      { action: "accounts.uploaded", detail: { created: 2, changed: 0, unchanged: 0 } },
    ]);
  });

  test("finds accounts by external id or domain; an empty cell leaves what is there and domains are added", async () => {
    const at = await make();
    await createAccount(system(at), {
      name: "Hallmann",
      class: "customer",
      domains: ["hallmann.example", "hallmann-bier.example"],
      ownerRepId: at.reps.Ana as string,
      country: "Germany",
    });
    const text = "name,domains,owner,country,id\nHallmann AG,hallmann.example www.hallmann.de,ben@example.com,,C-9\n";
    expect((await check(at, text)).rows[0]?.does).toBe("Changes name, external id, owner, domains of Hallmann");
    await upload(at, text);
    expect(await named(at, "Hallmann AG")).toMatchObject({
      externalId: "C-9",
      class: "customer",
      country: "DE",
      ownerRepId: at.reps.Ben,
      domains: [{ domain: "hallmann-bier.example" }, { domain: "hallmann.de" }, { domain: "hallmann.example" }],
    });
  });

  test.each([
    [
      "an unknown owner",
      "A,a.example,,zoe@example.com,,",
      [2, "ownerEmail", "Nobody on the team has the address zoe@example.com."],
    ],
    [
      "a domain that is none",
      "A,not a domain,,,,",
      [2, "domains", "“not” is not a domain. It looks like company.com."],
    ],
    [
      "a mail provider",
      "A,gmail.com,,,,",
      [2, "domains", "gmail.com is used by people of many companies, so it tells no account."],
    ],
    [
      "an unknown class",
      "A,a.example,,,friend,",
      [2, "class", "“friend” is none of customer, prospect, former customer, partner, competitor."],
    ],
    ["a count that is none", "A,a.example,,,,many", [2, "employees", "“many” is not a whole number."]],
    ["neither domain nor id", "A,,,,,", [2, "domains", "Write a domain or an external id, so that it is known again."]],
    ["no name", ",a.example,,,,", [2, "name", "Name is empty."]],
    ["a cell too many", "A,a.example,,,,,x", [2, null, "This row has 7 cells, the heading has 6."]],
    [
      "another account's domain",
      "A,taken.example free.example,X-1,,,",
      [2, "domains", "taken.example belongs to the account Taken."],
    ],
    ["a domain twice", "A,a.example,,,,\nB,a.example,,,,", [3, "domains", "a.example is on line 2 already."]],
    [
      "an account twice",
      "Taken,taken.example,,,,\nTaken,other.example,T-1,,,",
      [3, "name", "Taken is on line 2 already."],
    ],
  ])("refuses %s by line and column, and writes nothing at all", async (_what, lines, expected) => {
    const at = await make();
    await createAccount(system(at), { name: "Taken", domains: ["taken.example"] });
    await upload(at, "name,domains,id\nTaken,taken.example,T-1\nFree,free-one.example,X-1\n");
    const text = `name,domains,id,owner,class,employees\n${lines}\nGood,good.example,,,,\n`;
    expect(await problems(at, text)).toContainEqual(expected);
    await expect(upload(at, text)).rejects.toMatchObject({ code: "invalid", field: "text" });
    expect(await names(at)).toEqual(["Free", "Taken"]);
  });

  test("says one thing about a cell: a wrong domain is not a missing one too", async () => {
    expect(await problems(await make(), "name,domains\nA,not_a_domain\n")).toHaveLength(1);
  });

  test("refuses parents that are not there and circles, through accounts on record too", async () => {
    const at = await make();
    await upload(at, "name,id,parent\nTop,T,\nMiddle,M,T\n");
    expect(await problems(at, "name,id,parent\nTop,T,M\nOther,O,nobody\n")).toEqual([
      [3, "parentExternalId", "There is no account with the external id nobody."],
      [2, "parentExternalId", "Top would stand below itself."],
    ]);
  });

  test("of two uploads at once the second finds what the first made", async () => {
    const at = await make();
    const done = await Promise.all([upload(at, SHEET), upload(at, SHEET), upload(at, SHEET)]);
    expect(done.map(({ created }) => created).toSorted()).toEqual([0, 0, 2]);
    expect(await names(at)).toHaveLength(2);
  });

  test("writes thousands in one go", async () => {
    const at = await make();
    const lines = Array.from({ length: 5_000 }, (_, n) => `Company ${n},company-${n}.example,ben@example.com`);
    const text = `name,domain,owner\n${lines.join("\n")}\n`;
    expect(await upload(at, text)).toEqual({ created: 5_000, changed: 0, unchanged: 0 });
    expect(await problems(at, `${text}More,more.example,\n`)).toEqual([
      [1, null, "Use at most 5,000 accounts at a time."],
    ]);
  });

  test.each(ROLES)("is uploaded as %s by those who may", async (role) => {
    const at = await make();
    const actor = { workspaceId: at.workspaceId, personId: null, repId: null, role };
    const attempt = async () => uploadAccounts(actor, SHEET);
    if (can(role, "writeAccounts")) await attempt();
    else await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  });
});
