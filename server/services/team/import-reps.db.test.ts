import { beforeAll, describe, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { makeWorkspace } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { systemActor } from "../actor.ts";
import { checkReps, importReps } from "./import-reps.ts";
import { readPeople } from "./read-people.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const HEAD = "Name,E-mail,Time zone,Pools,Daily cap,Weekly cap,Open limit,Holidays,Colour";
const TEXT = `${HEAD}\n,ana@example.com,,EMEA: 40,9,,,DE,\nZoe,zoe@new.example,Europe/Lisbon,EMEA,6,25,20,,red`;

async function makeOffice() {
  const at = await makeWorkspace(database.kysely, {
    reps: [{ name: "Ana" }, { name: "Ben" }],
    pools: [{ name: "EMEA", members: ["Ana", "Ben"] }],
  });
  const actor = systemActor(at.workspaceId);
  const audits = () =>
    withWorkspace(database.kysely, at.workspaceId, ({ db }) =>
      db.selectFrom("auditEvent").select(["action", "detail"]).execute(),
    );
  const person = async (name: string) => (await readPeople(actor)).people.find((one) => one.name === name);
  return { ...at, actor, audits, person };
}

describe("a CSV of people", () => {
  test("is previewed row by row and writes nothing", async () => {
    const at = await makeOffice();
    const found = await checkReps(at.actor, { text: TEXT });
    expect(found.rows.map(({ does }) => does)).toEqual(["Changes Ana", "New"]);
    expect(found).toMatchObject({ ignored: ["Colour"], problems: [] });
    expect(await at.person("Zoe")).toBeUndefined();
    expect(await at.audits()).toEqual([]);
  });

  test("is applied as one audited change: who is there is changed, who is not is made, pools are joined", async () => {
    const at = await makeOffice();
    expect(await importReps(at.actor, { text: TEXT })).toEqual({ added: 1, changed: 1 });
    const day = (limit: number) => ({ per: "day", kind: "calendar", limit });
    expect(await at.person("Ana")).toMatchObject({
      holidayRegion: "DE",
      caps: [day(9)],
      pools: [{ name: "EMEA", weight: 40 }],
    });
    expect(await at.person("Zoe")).toMatchObject({
      timeZone: "Europe/Lisbon",
      openLimit: 20,
      caps: [day(6), { per: "week", kind: "calendar", limit: 25 }],
      pools: [{ name: "EMEA", weight: 100 }],
    });
    expect(await at.audits()).toEqual([{ action: "rep.imported", detail: { added: 1, changed: 1 } }]);
  });

  test("with one bad line changes nothing at all", async () => {
    const at = await makeOffice();
    const text = `${TEXT}\nMax,nobody,,,,,,,`;
    expect((await checkReps(at.actor, { text })).problems).toMatchObject([{ line: 4, column: "email" }]);
    await expect(importReps(at.actor, { text })).rejects.toMatchObject({ code: "invalid" });
    expect(await at.person("Zoe")).toBeUndefined();
  });
});
