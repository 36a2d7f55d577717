import { beforeAll, describe, expect, test } from "vitest";
import { makeDesk } from "#db/testing/lead-fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { claimLead } from "./claim-lead.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const partner = { email: "pat@reseller.example", type: "partner" };

describe("claiming a lead that waits", () => {
  test("puts it into my hands, accepted, due by its standard, and counts it as mine", async () => {
    const desk = await makeDesk(database.kysely);
    const leadId = await desk.send(partner);
    await claimLead(desk.as("Ben"), { leadId });
    const lead = await desk.lead(leadId);
    expect(lead).toMatchObject({ status: "assigned", ownerRepId: desk.reps.Ben, reason: "manual" });
    expect(lead.acceptedAt).toEqual(lead.assignedAt);
    expect(lead.dueAt).toBeInstanceOf(Date);
    const load = await desk.read(({ db }) => db.selectFrom("repLoad").selectAll().execute());
    expect(load).toMatchObject([{ repId: desk.reps.Ben, openCount: 1, dayCount: 1 }]);
  });

  test("of twenty at once exactly one gets it, and the others read who took it", async () => {
    const desk = await makeDesk(database.kysely);
    const leadId = await desk.send(partner);
    const names = ["Ana", "Ben", "Cleo"];
    const claims = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => claimLead(desk.as(names[at % 3] as string), { leadId })),
    );
    const lost = claims.filter((claim) => claim.status === "rejected");
    expect(claims.length - lost.length).toBe(1);
    const { ownerRepId } = await desk.lead(leadId);
    const winner = names.find((name) => desk.reps[name] === ownerRepId);
    expect(new Set(lost.map(({ reason }) => `${reason.code}: ${reason.message}`))).toEqual(
      new Set([`conflict: Taken by ${winner}.`]),
    );
    const open = await desk.read(({ db }) => db.selectFrom("repLoad").select(["repId", "openCount"]).execute());
    expect(open).toEqual([{ repId: ownerRepId, openCount: 1 }]);
  });

  test("uses no turn of any pool", async () => {
    const desk = await makeDesk(database.kysely);
    await claimLead(desk.as("Ana"), { leadId: await desk.send(partner) });
    const members = await desk.read(({ db }) =>
      db.selectFrom("poolMember").select(["assigned", "balanceNano"]).execute(),
    );
    expect(members).toEqual([
      { assigned: 0, balanceNano: 0 },
      { assigned: 0, balanceNano: 0 },
    ]);
  });

  test("somebody else's lead that was never claimable does not exist for me", async () => {
    const desk = await makeDesk(database.kysely);
    const leadId = await desk.send({ email: "jo@a.example" });
    await expect(claimLead(desk.as("Ana"), { leadId })).rejects.toMatchObject({ code: "not_found" });
  });

  test("a member who takes no leads is told so", async () => {
    const desk = await makeDesk(database.kysely);
    const leadId = await desk.send(partner);
    await expect(claimLead(desk.as("admin"), { leadId })).rejects.toMatchObject({ code: "precondition" });
  });
});
