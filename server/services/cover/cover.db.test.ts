import { beforeAll, describe, expect, test } from "vitest";
import { countInbox, listInbox } from "#db/queries/lead/list-inbox.ts";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { addMember, makeWorkspace, rule } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { visit } from "../../worker/visit.ts";
import { type Actor, systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { logAction } from "../leads/log-action.ts";
import { readLead } from "../leads/read-lead.ts";
import { reassignLead } from "../leads/reassign-lead.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";
import { editRep } from "../team/edit-rep.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

/** Ana, whom a rule names with cover, is paused; Ben covers for her; Cleo answers for the rest. */
async function makeOffice() {
  const at = await makeWorkspace(database.kysely, {
    reps: [{ name: "Cleo" }, { name: "Ana" }, { name: "Ben" }],
    rules: ({ reps }) => [
      rule({ action: { targets: [{ kind: "rep", id: reps.Ana as string, ifUnavailable: "assignWithCover" }] } }),
    ],
  });
  const { workspaceId, reps } = at;
  await editRep(systemActor(workspaceId), {
    repId: reps.Ana as string,
    isPaused: true,
    coverRepId: reps.Ben as string,
  });
  const as = async (name: "Ana" | "Ben" | "Cleo"): Promise<Actor> => {
    const repId = reps[name] as string;
    return {
      workspaceId,
      repId,
      role: "rep",
      personId: await addMember(database.kysely, workspaceId, "rep", { name, repId }),
    };
  };
  const read = <T>(work: Parameters<typeof withWorkspace<T>>[2]) => withWorkspace(database.kysely, workspaceId, work);
  const send = async () =>
    submitLead(workspaceId, arrival(at.sourceId, { email: `p${Math.random()}@c.example`, type: "demo" }));
  const ben = await as("Ben");
  const inboxOfBen = () =>
    read((scope) => listInbox(scope, { seesAll: false, repId: ben.repId }, { tab: "mine", limit: 9 }));
  const extraOf = (name: string) =>
    read(async ({ db }) => {
      const row = await db
        .selectFrom("repLoad")
        .select("extraUnits")
        .where("repId", "=", reps[name] as string)
        .executeTakeFirst();
      return row?.extraUnits ?? 0;
    });
  return { ...at, ben, ana: await as("Ana"), cleo: await as("Cleo"), read, send, inboxOfBen, extraOf };
}

const log = { kind: "call", outcome: "reached", nextStep: "call_again", note: "" } as const;

describe("a lead whose owner is away", () => {
  test("stays the owner's; the cover has it among their own, may act, and their load counts a quarter", async () => {
    const at = await makeOffice();
    const { leadId, owner } = await at.send();
    expect(owner?.id).toBe(at.reps.Ana);
    const [row] = await at.inboxOfBen();
    expect(row).toMatchObject({ id: leadId, ownerName: "Ana", coverName: "Ben", coverUntil: null });
    expect(await at.read((scope) => countInbox(scope, { seesAll: false, repId: at.ben.repId }))).toMatchObject({
      mine: 1,
    });
    const page = await readLead(at.ben, leadId);
    expect(page.cover).toMatchObject({ coverName: "Ben", ownerName: "Ana", isMe: true, isManager: false });
    expect(page.may).toMatchObject({ log: true, work: false, accept: false });
    expect(await at.extraOf("Ben")).toBe(25);
    await expect(readLead(at.cleo, leadId)).rejects.toMatchObject({ code: "not_found" });
    await expect(logAction(at.cleo, { leadId, ...log })).rejects.toMatchObject({ code: "not_found" });
    expect((await at.read((scope) => replayDecisions(scope, 9))).map(({ outcome }) => outcome)).toEqual(["equal"]);
  });

  test("is covered no longer once somebody has acted, and keeps its owner", async () => {
    const at = await makeOffice();
    const { leadId } = await at.send();
    await logAction(at.ben, { leadId, ...log });
    expect(await at.inboxOfBen()).toEqual([]);
    expect(await at.extraOf("Ben")).toBe(0);
    const page = await readLead(at.ben, leadId);
    expect(page.lead).toMatchObject({ ownerRepId: at.reps.Ana, status: "assigned" });
    expect(page.lead.firstActionAt).not.toBeNull();
    expect(page.cover).toBeNull();
  });

  test("is covered no longer when the owner is back, nor when it has moved on", async () => {
    const at = await makeOffice();
    const [first, second] = [await at.send(), await at.send()];
    await reassignLead(
      { ...at.ana, role: "manager" },
      { leadId: second.leadId, toRepId: at.reps.Cleo as string, reason: "absence" },
    );
    expect((await at.inboxOfBen()).map(({ id }) => id)).toEqual([first.leadId]);
    await editRep(systemActor(at.workspaceId), { repId: at.reps.Ana as string, isPaused: false });
    await visit(at.workspaceId);
    expect(await at.inboxOfBen()).toEqual([]);
    expect(await at.extraOf("Ben")).toBe(0);
  });

  test("is covered from a further inquiry on, once, however many join it, and each decision replays", async () => {
    const at = await makeOffice();
    await editRep(systemActor(at.workspaceId), { repId: at.reps.Ana as string, isPaused: false });
    const again = () =>
      submitLead(at.workspaceId, arrival(at.sourceId, { email: "jo@again.example", type: "demo", n: Math.random() }));
    const { leadId } = await again();
    expect(await at.inboxOfBen()).toEqual([]);
    await editRep(systemActor(at.workspaceId), { repId: at.reps.Ana as string, isPaused: true });
    await again();
    expect((await at.inboxOfBen()).map(({ id }) => id)).toEqual([leadId]);
    await Promise.all(Array.from({ length: 5 }, again));
    expect((await at.inboxOfBen()).map(({ id }) => id)).toEqual([leadId]);
    expect(await at.extraOf("Ben")).toBe(25);
    await logAction(at.ben, { leadId, ...log });
    expect(await at.inboxOfBen()).toEqual([]);
    expect(await at.extraOf("Ben")).toBe(0);
    const found = await at.read((scope) => replayDecisions(scope, 20));
    expect(found.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 7 }, () => "equal"));
  });

  test("that nobody covers a lead is said once, however many inquiries join it", async () => {
    const at = await makeOffice();
    await editRep(systemActor(at.workspaceId), { repId: at.reps.Ana as string, coverRepId: null });
    const send = () =>
      submitLead(at.workspaceId, arrival(at.sourceId, { email: "jo@alone.example", type: "demo", n: Math.random() }));
    const { leadId } = await send();
    await Promise.all(Array.from({ length: 5 }, send));
    const found = await at.read(({ db }) =>
      db.selectFrom("exception").select("detail").where("leadId", "=", leadId).execute(),
    );
    expect(found).toEqual([{ detail: { uncoveredRepId: at.reps.Ana } }]);
  });

  test("is told to owner and cover, a mail each", async () => {
    const at = await makeOffice();
    const { leadId } = await at.send();
    await visit(at.workspaceId);
    const mails = await at.read(({ db }) =>
      db.selectFrom("mailDelivery").select("repId").where("leadId", "=", leadId).execute(),
    );
    expect(mails.map(({ repId }) => repId).toSorted()).toEqual([at.reps.Ana, at.reps.Ben].toSorted());
  });

  test("is told to the cover once while they cover it: of a further inquiry only when it is more urgent", async () => {
    const at = await makeOffice();
    const ask = (type: "sample" | "demo") =>
      submitLead(at.workspaceId, arrival(at.sourceId, { email: "jo@again.example", type, n: Math.random() }));
    const { leadId } = await ask("sample");
    const mails = async () => {
      await visit(at.workspaceId);
      return at.read(async ({ db }) => {
        const rows = await db.selectFrom("mailDelivery").select("repId").where("leadId", "=", leadId).execute();
        return rows.filter(({ repId }) => repId === at.reps.Ben).length;
      });
    };
    expect(await mails()).toBe(1);
    await Promise.all([ask("sample"), ask("sample")]);
    expect(await mails()).toBe(1);
    await Promise.all([ask("demo"), ask("demo")]);
    expect(await mails()).toBe(2);
    await ask("demo");
    expect(await mails()).toBe(2);
    await logAction(at.ben, { leadId, ...log });
    await ask("demo");
    expect(await mails()).toBe(3);
  });

  test("without a cover raises an exception that stays open while the lead is with its owner", async () => {
    const at = await makeOffice();
    await editRep(systemActor(at.workspaceId), { repId: at.reps.Ana as string, coverRepId: null });
    const { leadId } = await at.send();
    await visit(at.workspaceId);
    const found = await at.read(({ db }) =>
      db.selectFrom("exception").select(["type", "state", "detail"]).where("leadId", "=", leadId).execute(),
    );
    expect(found).toEqual([{ type: "no_eligible_rep", state: "open", detail: { uncoveredRepId: at.reps.Ana } }]);
    expect((await readLead(at.cleo, leadId)).cover).toMatchObject({ coverName: "Cleo", isManager: true });
  });
});
