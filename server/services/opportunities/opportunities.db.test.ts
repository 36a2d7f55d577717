import { beforeAll, expect, test } from "vitest";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { can, ROLES } from "#server/core/access.ts";
import { createAccount } from "../accounts/create-account.ts";
import { systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { updateWorkspace } from "../workspaces/update-workspace.ts";
import { createOpportunity } from "./create-opportunity.ts";
import { editOpportunity } from "./edit-opportunity.ts";
import { readOpportunities } from "./read-opportunities.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

test("open opportunities fill the open limit once the workspace gives them a weight, and not before", async () => {
  const at = await makeWorkspace(database.kysely, {
    reps: [{ name: "Greta" }, { name: "Ana", openLimit: 2 }],
    pools: [{ name: "EMEA", members: ["Ana"] }],
    rules: ({ pools }) => [poolRule(pools.EMEA as string)],
  });
  const system = systemActor(at.workspaceId);
  const { accountId } = await createAccount(system, { name: "Hallmann" });
  const made: string[] = [];
  for (let n = 0; n < 4; n++) {
    const deal = { name: `Deal ${n}`, accountId, ownerRepId: at.reps.Ana as string };
    made.push((await createOpportunity(system, deal)).opportunityId);
  }
  let n = 0;
  const next = async () =>
    (await submitLead(at.workspaceId, arrival(at.sourceId, { email: `p${n++}@x.example` }))).status;
  expect(await next()).toBe("assigned");
  await updateWorkspace(system, { settings: { opportunityWeight: 25 } });
  expect(await next()).toBe("held");
  await editOpportunity(system, { opportunityId: made[0] as string, name: "Deal 0", status: "won" });
  // One lead and three quarters of a work unit: below two. The held lead goes first.
  expect(await next()).toBe("held");
});

test("the list is newest first, in pages, searched by name and account, filtered by status and owner", async () => {
  const at = await makeWorkspace(database.kysely);
  const system = systemActor(at.workspaceId);
  const hallmann = (await createAccount(system, { name: "Hallmann Brewing" })).accountId;
  const baltica = (await createAccount(system, { name: "Baltica Dairy" })).accountId;
  const ben = at.reps.Ben as string;
  await createOpportunity(system, { name: "Sensors", accountId: hallmann, ownerRepId: ben });
  await createOpportunity(system, { name: "Meters", accountId: baltica, status: "won", stage: "Closed" });
  const names = async (asked: Parameters<typeof readOpportunities>[1]) =>
    (await readOpportunities(system, asked)).opportunities.map(({ name }) => name);
  expect(await names({})).toEqual(["Meters", "Sensors"]);
  expect(await names({ q: "hall sens" })).toEqual(["Sensors"]);
  expect(await names({ q: "100%" })).toEqual([]);
  expect(await names({ status: "won" })).toEqual(["Meters"]);
  expect(await names({ owner: ben })).toEqual(["Sensors"]);
  expect(await names({ owner: "none" })).toEqual(["Meters"]);
  for (let n = 0; n < 110; n++) await createOpportunity(system, { name: `Deal ${n}`, accountId: baltica });
  const first = await readOpportunities(system, {});
  const second = await readOpportunities(system, { after: first.next ?? "" });
  const ids = [...first.opportunities, ...second.opportunities].map(({ id }) => id);
  expect([new Set(ids).size, first.total.count, second.next]).toEqual([112, 112, null]);
});

test("an opportunity of another workspace does not exist", async () => {
  const [at, other] = [await makeWorkspace(database.kysely), await makeWorkspace(database.kysely)];
  const theirs = systemActor(other.workspaceId);
  const { accountId } = await createAccount(theirs, { name: "Theirs" });
  const { opportunityId } = await createOpportunity(theirs, { name: "Theirs", accountId });
  const mine = systemActor(at.workspaceId);
  await expect(editOpportunity(mine, { opportunityId, name: "Mine" })).rejects.toMatchObject({ code: "not_found" });
  const foreign = createOpportunity(mine, { name: "Mine", accountId });
  await expect(foreign).rejects.toMatchObject({ code: "invalid", field: "accountId" });
});

test.each(ROLES)("as %s opportunities are written by those who may", async (role) => {
  const at = await makeWorkspace(database.kysely);
  const { accountId } = await createAccount(systemActor(at.workspaceId), { name: "Hallmann" });
  const actor = { workspaceId: at.workspaceId, personId: null, repId: null, role };
  const attempt = async () => createOpportunity(actor, { name: "New", accountId });
  if (can(role, "writeOpportunities")) await attempt();
  else await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
});
