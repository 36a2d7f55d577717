import { beforeAll, expect, test } from "vitest";
import { findSnapshot } from "#db/queries/lead/snapshot.ts";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { addMember, makeWorkspace, rule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { leadSnapshotSchema } from "#server/core/routing/snapshot.ts";
import { visit } from "../../worker/visit.ts";
import { upsertAccount } from "../accounts/upsert-account.ts";
import { systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { rejectLead } from "../leads/reject-lead.ts";
import { upsertOpportunity } from "../opportunities/upsert-opportunity.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";
import { editRep } from "../team/edit-rep.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

/** Partners go to Dee; what belongs to an open opportunity or to an account waits for its owner; Cleo has the rest. */
async function makeOffice() {
  const at = await makeWorkspace(database.kysely, {
    reps: [{ name: "Cleo" }, { name: "Ana" }, { name: "Ben" }, { name: "Dee" }],
    rules: ({ reps }) => [
      rule({
        section: "ownership",
        when: { fact: "account.class", op: "equals", value: "partner" },
        action: { targets: [{ kind: "rep", id: reps.Dee as string, ifUnavailable: "hold" }] },
      }),
      rule({
        section: "ownership",
        action: {
          targets: [
            { kind: "opportunityOwner", ifUnavailable: "hold" },
            { kind: "accountOwner", ifUnavailable: "hold" },
          ],
        },
      }),
    ],
  });
  const { workspaceId, reps } = at;
  const system = systemActor(workspaceId);
  const read = <T>(work: Parameters<typeof withWorkspace<T>>[2]) => withWorkspace(database.kysely, workspaceId, work);
  const northwind = (ownerRepId: string | undefined, more: object = {}) =>
    upsertAccount(system, { externalId: "nw", name: "Northwind", domains: ["nw.example"], ownerRepId, ...more });
  await northwind(reps.Ana);
  const personId = await addMember(database.kysely, workspaceId, "rep", { name: "Ana", repId: reps.Ana as string });
  const ana = { workspaceId, personId, repId: reps.Ana as string, role: "rep" as const };
  const lead = (id: string) =>
    read(({ db }) => db.selectFrom("lead").selectAll().where("id", "=", id).executeTakeFirstOrThrow());
  const accountOf = async (id: string) => {
    const { decisionId } = await lead(id);
    const snapshot = await read((scope) => findSnapshot(scope, decisionId as string));
    return leadSnapshotSchema.parse(snapshot).verdict.account;
  };
  const replayed = async () => (await read((scope) => replayDecisions(scope, 20))).map(({ outcome }) => outcome);
  const send = async () =>
    (await submitLead(workspaceId, arrival(at.sourceId, { email: "jo@nw.example", type: "demo" }))).leadId;
  return { ...at, ana, system, northwind, lead, accountOf, replayed, send };
}

test("a rejected lead goes to whoever has its account or opportunity by now, and each decision replays from its own snapshot", async () => {
  const at = await makeOffice();
  const leadId = await at.send();
  expect((await at.lead(leadId)).ownerRepId).toBe(at.reps.Ana);
  await at.northwind(at.reps.Cleo, { class: "customer" });
  const opportunity = { accountExternalId: "nw", name: "Sensors", ownerRepId: at.reps.Ben };
  await upsertOpportunity(at.system, { externalId: "o1", ...opportunity });
  await rejectLead(at.ana, { leadId, reason: "wrong_segment" });
  expect(await at.lead(leadId)).toMatchObject({ ownerRepId: at.reps.Ben, reason: "opportunity_owner" });
  const now = { class: "customer", ownerRepId: at.reps.Cleo, opportunity: { name: "Sensors" } };
  expect(await at.accountOf(leadId)).toMatchObject(now);
  expect(await at.replayed()).toEqual(["equal", "equal"]);
});

test("a rejected lead of an account that has become a partner, or belongs to nobody's domain any more, is decided by that", async () => {
  const at = await makeOffice();
  const partner = await at.send();
  await at.northwind(at.reps.Ana, { class: "partner" });
  await rejectLead(at.ana, { leadId: partner, reason: "wrong_segment" });
  expect((await at.lead(partner)).ownerRepId).toBe(at.reps.Dee);
  const other = await makeOffice();
  const stranger = await other.send();
  await other.northwind(other.reps.Ben, { domains: ["elsewhere.example"] });
  await rejectLead(other.ana, { leadId: stranger, reason: "wrong_segment" });
  expect(await other.lead(stranger)).toMatchObject({ ownerRepId: other.reps.Cleo, reason: "catch_all" });
  expect(await other.accountOf(stranger)).toBeNull();
  expect(await other.replayed()).toEqual(["equal", "equal"]);
});

test("a lead that waits for the account's owner goes to the new one at the worker's next look, and replays", async () => {
  const at = await makeOffice();
  await editRep(at.system, { repId: at.reps.Ana as string, isPaused: true });
  const leadId = await at.send();
  await visit(at.workspaceId);
  expect((await at.lead(leadId)).status).toBe("held");
  await at.northwind(at.reps.Ben, { class: "customer" });
  await visit(at.workspaceId);
  expect(await at.lead(leadId)).toMatchObject({ status: "assigned", ownerRepId: at.reps.Ben });
  expect(await at.accountOf(leadId)).toMatchObject({ class: "customer", ownerRepId: at.reps.Ben });
  expect(await at.replayed()).toEqual(["equal", "equal"]);
});
